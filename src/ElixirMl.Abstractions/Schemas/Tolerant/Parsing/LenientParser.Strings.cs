namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <content>Strings in quotes, triple quotes and fences.</content>
internal ref partial struct LenientParser
{
    private enum Verdict
    {
        /// <summary>The quote closes the string.</summary>
        Closes,

        /// <summary>The quote belongs to the text.</summary>
        IsInner,

        /// <summary>The quote opens the next key; the string ended before.</summary>
        OpensKey,
    }

    private void ParseString(Place place)
    {
        if (TryParseTriple())
        {
            return;
        }

        var opener = _text[_position];
        _repairs |= opener == '"' ? SyntaxRepairs.None : SyntaxRepairs.Quotes;
        var closers = Quotation.Closers(opener);
        var node = _nodes.Add(NodeKind.String, _position + 1);
        var lastInner = -1;
        for (var index = _position + 1; ;)
        {
            var length = index < _text.Length ? _text[index..].IndexOfAny(closers) : -1;
            _work += (length < 0 ? Math.Max(0, _text.Length - index) : length) + 1;
            if (length < 0)
            {
                EndUnterminated(node, place);
                return;
            }

            index += length;
            if (_text[index] == '\\')
            {
                _nodes[node].Flags |= NodeFlags.HasEscapes;
                index += 2;
                continue;
            }

            var verdict = Judge(index, place);
            if (verdict == Verdict.IsInner)
            {
                lastInner = index++;
                continue;
            }

            EndString(node, index, lastInner, verdict);
            return;
        }
    }

    private void EndString(int node, int quote, int lastInner, Verdict verdict)
    {
        if (verdict == Verdict.Closes)
        {
            _repairs |= lastInner >= 0 ? SyntaxRepairs.InnerQuotes : SyntaxRepairs.None;
            EndAt(node, quote, quote + 1);
            _nodes[node].Flags |= IsLastWord(Ahead(_position, out _)) ? NodeFlags.Incomplete : NodeFlags.None;
            return;
        }

        _repairs |= lastInner >= 0 ? SyntaxRepairs.StrayText : SyntaxRepairs.Quotes;
        var end = lastInner >= 0 ? lastInner : _text[..quote].TrimEnd().TrimEnd(",;").TrimEnd().Length;
        EndAt(node, Math.Max(end, _nodes[node].Start), lastInner >= 0 ? end + 1 : end);
    }

    // A quote at the very end, or with nothing but a comma behind it, may turn out to be an inner one when more comes.
    private bool IsLastWord(int next) => next >= _text.Length || (_text[next] == ',' && Ahead(next + 1, out _) >= _text.Length);

    private void EndAt(int node, int end, int position)
    {
        _nodes[node].End = end;
        _nodes[node].Next = _nodes.Count;
        _position = Math.Max(position, _nodes[node].Start);
    }

    /// <summary>The text ends within a string: it was cut off, or its closing quote was forgotten.</summary>
    private void EndUnterminated(int node, Place place)
    {
        var start = _nodes[node].Start;
        _work += _text.Length - start;
        if (_extent == Extent.Whole && place != Place.Root)
        {
            CutAtFence(start);
            var body = _text[start..].TrimEnd("}] \t\r\n");
            if (_text[(start + body.Length)..].ContainsAny('}', ']') && !body.ContainsAny('{', '['))
            {
                _repairs |= SyntaxRepairs.Quotes;
                EndAt(node, start + body.Length, start + body.Length);
                return;
            }
        }

        EndAt(node, _text.Length, _text.Length);
        Truncate(node);
    }

    private void CutAtFence(int start)
    {
        var fence = _text[start..].LastIndexOf("\n```");
        if (fence >= 0)
        {
            Cut(start + fence);
        }
    }

    private Verdict Judge(int quote, Place place)
    {
        if (_isStrict)
        {
            return Verdict.Closes;
        }

        var next = Ahead(quote + 1, out var crossesLine);
        var closes = next >= _text.Length || place switch
        {
            Place.Member => ClosesMember(next, crossesLine),
            Place.Item => ClosesItem(quote, next, crossesLine),
            _ => false,
        };

        return closes ? Verdict.Closes : place == Place.Member && OpensKey(quote) ? Verdict.OpensKey : Verdict.IsInner;
    }

    private bool ClosesMember(int next, bool crossesLine)
    {
        switch (_text[next])
        {
            case '}':
                return true;
            case ']':
                return _brackets > 0 || Leftovers.AreBrackets(_text[next..]);
            case ',' or ';' or '，':
                var after = Ahead(next + 1, out var crosses);
                return after >= _text.Length || _text[after] is '}' or ']' or ',' || IsKeyAt(after, !_keysAreQuoted || crosses || crossesLine);
            default:
                return (IsFence(next) && crossesLine) || IsKeyAt(next, !_keysAreQuoted || crossesLine);
        }
    }

    private bool ClosesItem(int quote, int next, bool crossesLine)
    {
        switch (_text[next])
        {
            case ']':
                return true;
            case '}':
                return _braces > 0;
            case ',' or ';' or '，':
                var after = Ahead(next + 1, out var crosses);
                return after >= _text.Length || crosses || IsItemStart(after);
            default:
                return (crossesLine && (IsItemStart(next) || IsFence(next))) || (Quotation.IsOpener(_text[next]) && next > quote + 1);
        }
    }

    private readonly bool IsItemStart(int index) =>
        _text[index] is '{' or '[' or ']' or '}' or ',' or '-' || Quotation.IsOpener(_text[index]) || char.IsAsciiDigit(_text[index]) || IsLiteralAt(index);

    private readonly bool IsLiteralAt(int index)
    {
        foreach (var literal in (ReadOnlySpan<string>)["true", "false", "null", "True", "False", "None"])
        {
            var end = index + literal.Length;
            if (_text[index..].StartsWith(literal) && (end >= _text.Length || !char.IsLetterOrDigit(_text[end])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a quote that cannot close its string follows a comma or a line break and begins a key.</summary>
    private bool OpensKey(int quote)
    {
        var before = quote - 1;
        while (before > 0 && _text[before] is ' ' or '\t')
        {
            before--;
        }

        _work += quote - before;
        return before >= 0 && _text[before] is ',' or ';' or '\n' && IsKeyAt(quote, allowsBare: false);
    }

    private bool TryParseTriple()
    {
        var quote = _text[_position];
        if (quote is not ('"' or '\'') || _position + 2 >= _text.Length || _text[_position + 1] != quote || _text[_position + 2] != quote)
        {
            return false;
        }

        var start = _position + 3;
        var close = quote == '"' ? _tripleDouble.Find(_text, start, ref _work) : _tripleSingle.Find(_text, start, ref _work);
        if (close >= _text.Length && (start >= _text.Length || _text[start] is ',' or '}' or ']' or ':'))
        {
            return false;
        }

        var node = _nodes.Add(NodeKind.String, start);
        _nodes[node].Flags = NodeFlags.IsIndented | NodeFlags.IsBlock;
        _repairs |= SyntaxRepairs.TripleQuotes;
        EndBlock(node, close, quote);
        return true;
    }

    private void EndBlock(int node, int close, char quote)
    {
        if (close >= _text.Length)
        {
            EndAt(node, _text.Length, _text.Length);
            Truncate(node);
            return;
        }

        // In four quotes at the end the first belongs to the text.
        while (close + 3 < _text.Length && _text[close + 3] == quote)
        {
            close++;
        }

        EndAt(node, close, close + 3);
    }

    /// <summary>Reads a fenced block as the text inside, without the name of its language.</summary>
    private void ParseFence()
    {
        var open = _position + 3;
        var close = ClosingFence(open);
        var line = _lineEnd.Find(_text, open, ref _work);
        var start = line < close ? line + 1 : open;
        var node = _nodes.Add(NodeKind.String, start);
        _nodes[node].Flags = NodeFlags.IsBlock;
        _repairs |= SyntaxRepairs.CodeFence;
        if (close >= _text.Length)
        {
            EndAt(node, _text.Length, _text.Length);
            Truncate(node);
            return;
        }

        var body = _text[start..close].TrimEnd(" \t");
        body = body.EndsWith("\n") ? body[..^1] : body;
        EndAt(node, start + (body.EndsWith("\r") ? body.Length - 1 : body.Length), close + 3);
    }

    /// <summary>The fence that stands on its own line or before a bracket or comma.</summary>
    private int ClosingFence(int from)
    {
        while (true)
        {
            var close = _fence.Find(_text, from, ref _work);
            if (close >= _text.Length || IsLineStart(close))
            {
                return close;
            }

            var next = Ahead(close + 3, out _);
            if (next >= _text.Length || _text[next] is ',' or '}' or ']')
            {
                return close;
            }

            from = close + 3;
        }
    }
}
