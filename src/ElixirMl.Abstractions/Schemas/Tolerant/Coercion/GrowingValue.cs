using ElixirMl.Schemas.Tolerant.Parsing;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Writes what is certain of a value that is still being written.</summary>
internal static class GrowingValue
{
    public static FieldState Read(ReadOnlySpan<char> text, FieldType type, JsonBuffer output, TolerantLog log)
    {
        var inner = type is FieldType.Optional optional ? optional.Inner : type;
        if (inner is FieldType.Text)
        {
            return ReadText(text, type, output);
        }

        if (text.IsWhiteSpace())
        {
            return FieldState.Absent;
        }

        var start = inner is FieldType.List or FieldType.Map or FieldType.Object or FieldType.Union ? Roots.Next(text, 0, inner) : -1;
        return start < 0 ? FieldState.Partial : ReadRoot(text, start, inner, output, log);
    }

    // The beginning of "null" may become null; everything else can only grow.
    private static FieldState ReadText(ReadOnlySpan<char> text, FieldType type, JsonBuffer output)
    {
        if (text.IsEmpty || (type is FieldType.Optional && "null".AsSpan().StartsWith(text.Trim())))
        {
            return text.IsEmpty ? FieldState.Absent : FieldState.Partial;
        }

        _ = output.Text(char.IsHighSurrogate(text[^1]) ? text[..^1] : text);
        return FieldState.Partial;
    }

    private static FieldState ReadRoot(ReadOnlySpan<char> text, int start, FieldType type, JsonBuffer output, TolerantLog log)
    {
        using var nodes = new NodeList();
        var parser = new LenientParser(text, start, nodes, Extent.Growing);
        parser.Parse();
        log.Work += parser.Work;
        return parser.IsTooDeep ? FieldState.Partial : ReadNode(new NodeReader(text, nodes.AsSpan(), output, log, Extent.Growing), 0, type);
    }

    /// <summary>Writes what is certain of a node; nothing when that is not even the beginning of a value.</summary>
    public static FieldState ReadNode(in NodeReader reader, int node, FieldType type)
    {
        var isComplete = !reader.Nodes[node].IsIncomplete;
        if (!isComplete && !reader.IsUsable(node, type))
        {
            return FieldState.Partial;
        }

        var before = reader.Output.Length;
        var attempt = new NodeReader(reader.Text, reader.Nodes, reader.Output, reader.Log.Fork(), Extent.Growing);
        if (attempt.TryRead(node, type))
        {
            reader.Log.Absorb(attempt.Log);
            return isComplete ? FieldState.Complete : FieldState.Partial;
        }

        reader.Output.Length = before;
        if (!isComplete)
        {
            return FieldState.Partial;
        }

        reader.Log.Absorb(attempt.Log);
        return FieldState.Failed;
    }
}
