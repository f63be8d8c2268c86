using System.Buffers;
using ElixirMl.Schemas.Tolerant.Parsing;
using ElixirMl.Schemas.Tolerant.Scalars;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <content>Texts and values of any type.</content>
internal readonly ref partial struct NodeReader
{
    private static readonly SearchValues<char> ControlCharacters =
        SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private bool TryReadText(int node)
    {
        ref readonly var value = ref _nodes[node];
        switch (value.Kind)
        {
            case NodeKind.String:
                WriteString(value);
                return true;
            case NodeKind.Missing when !value.IsIncomplete:
                _log.Mend(RepairKinds.MissingValue);
                _output.Raw("\"\""u8);
                return true;
            case NodeKind.Bare when !IsNull(node) && !IsAbsent(node):
                WriteWord(Raw(node));
                return true;
            case NodeKind.Array when value.Count == 1 && _nodes[node + 1].Kind == NodeKind.String:
                return TryReadOnly(node + 1, new FieldType.Text(), RepairKinds.ListOfOne);
            case NodeKind.Object or NodeKind.Array:
                _log.Mend(RepairKinds.RawText);
                WriteText(Raw(node).TrimEnd());
                return true;
            default:
                return FailType(node, "A text");
        }
    }

    private void WriteString(in Node node)
    {
        using var content = new NodeText(_text, node);
        var span = _extent == Extent.Growing && node.IsIncomplete ? WithoutHalfPair(content.Span) : content.Span;
        _log.Mend(RepairKinds.Escape, content.HasOddEscapes);
        _log.Mend(RepairKinds.ControlCharacter, (node.Flags & NodeFlags.IsBlock) == 0 && _text[node.Start..node.End].ContainsAny(ControlCharacters));
        WriteText(span);
    }

    // The other half of a pair may still come.
    private static ReadOnlySpan<char> WithoutHalfPair(ReadOnlySpan<char> text) =>
        text.Length > 0 && char.IsHighSurrogate(text[^1]) ? text[..^1] : text;

    private void WriteText(ReadOnlySpan<char> text)
    {
        _log.Work += text.Length;
        _log.Mend(RepairKinds.LoneSurrogate, !_output.Text(text));
    }

    private void WriteWord(ReadOnlySpan<char> word)
    {
        var isValue = BareWord.AsBoolean(word) is not null || NumberGrammar.IsMatch(word);
        _log.Mend(isValue ? RepairKinds.TextFromValue : RepairKinds.UnquotedText);
        WriteText(word);
    }

    private bool TryReadAny(int node, FieldType type)
    {
        ref readonly var value = ref _nodes[node];
        switch (value.Kind)
        {
            case NodeKind.Object:
                return TryReadAnyObject(node, type);
            case NodeKind.Array:
                return TryReadAnyArray(node, type);
            case NodeKind.Bare:
                return TryReadAnyWord(Raw(node), type);
            case NodeKind.Missing:
                return TryReadAnyWord(default, type);
            default:
                WriteString(value);
                return true;
        }
    }

    private bool TryReadAnyObject(int node, FieldType type)
    {
        var isRead = true;
        var last = LastOfEachKey(node);
        _output.Raw("{"u8);
        foreach (var pair in ChildrenOf(node))
        {
            if (last is null || last[KeyOf(pair)] == pair)
            {
                isRead &= TryReadAnyMember(pair, type);
            }
            else
            {
                _log.Mend(RepairKinds.DuplicateKey);
            }
        }

        _output.Raw("}"u8);
        return isRead;
    }

    private bool TryReadAnyMember(int pair, FieldType type)
    {
        var value = _nodes[pair].Next;
        if (_nodes[value].IsIncomplete && IsAbsent(value))
        {
            return true;
        }

        using var key = new NodeText(_text, _nodes[pair]);
        _output.Key(key.Span);
        return TryReadAny(value, type);
    }

    private bool TryReadAnyArray(int node, FieldType type)
    {
        var isRead = true;
        _output.Raw("["u8);
        foreach (var item in ChildrenOf(node))
        {
            if (!_nodes[item].IsIncomplete || !IsAbsent(item))
            {
                _output.Separate();
                isRead &= TryReadAny(item, type);
            }
        }

        _output.Raw("]"u8);
        return isRead;
    }

    private bool TryReadAnyWord(ReadOnlySpan<char> word, FieldType type)
    {
        if (word.IsEmpty)
        {
            _log.Mend(RepairKinds.MissingValue);
            _output.Raw("\"\""u8);
            return true;
        }

        if (BareWord.IsNull(word) || BareWord.AsBoolean(word) is not null)
        {
            _log.Mend(RepairKinds.LiteralSyntax, word is not ("null" or "true" or "false"));
            _output.Raw(BareWord.IsNull(word) ? "null"u8 : BareWord.AsBoolean(word) == true ? "true"u8 : "false"u8);
            return true;
        }

        if (type is FieldType.Ml && BareWord.IsNotFinite(word))
        {
            return NumberFault.NotFinite.Log(word, _log);
        }

        WriteNumberOrText(word);
        return true;
    }

    private void WriteNumberOrText(ReadOnlySpan<char> word)
    {
        if (NumberGrammar.IsMatch(word))
        {
            _output.Raw(word);
            return;
        }

        Span<char> buffer = stackalloc char[NumberScanner.BufferLength];
        var isLong = word.Length >= NumberScanner.MaximalDigits || word[^1] is '.' or '%';
        if (!isLong && new NumberScanner(word, buffer).Read(out var token) == NumberFault.None && token.Repairs is NumberRepairs.Syntax or NumberRepairs.None)
        {
            _log.Mend(RepairKinds.NumberSyntax);
            _output.Raw(token.Json);
            return;
        }

        _log.Mend(RepairKinds.UnquotedText);
        WriteText(word);
    }

    /// <summary>For every key of an object the last pair that has it; null when that needs no looking up.</summary>
    private Dictionary<string, int>? LastOfEachKey(int node)
    {
        if (_nodes[node].Count < 2)
        {
            return null;
        }

        var last = new Dictionary<string, int>(_nodes[node].Count, StringComparer.Ordinal);
        foreach (var pair in ChildrenOf(node))
        {
            last[KeyOf(pair)] = pair;
        }

        return last.Count == _nodes[node].Count ? null : last;
    }

    private string KeyOf(int pair)
    {
        using var key = new NodeText(_text, _nodes[pair]);
        return key.Span.ToString();
    }
}
