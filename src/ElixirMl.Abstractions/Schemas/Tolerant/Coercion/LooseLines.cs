namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Reads objects, maps and lists that were written as lines of text instead of JSON.</summary>
internal static class LooseLines
{
    /// <returns>Null when the text has no such lines.</returns>
    public static Attempt? Read(ReadOnlySpan<char> text, FieldType type, TolerantLog log)
    {
        log.Work += text.Length;
        text = WithoutRules(Fences.Unwrap(text.Trim(), out _));
        return type switch
        {
            FieldType.Object schema => TableLines.Read(text, schema.Schema, log) ?? FieldLines.Read(text, schema.Schema, log),
            FieldType.Map map when LooseText.IsFlat(map.Value) => MapLines.Read(text, map, log),
            FieldType.List list => ListLines.Read(text, list, log),
            _ => null,
        };
    }

    // Three dashes begin and end a document of YAML.
    private static ReadOnlySpan<char> WithoutRules(ReadOnlySpan<char> text)
    {
        text = text.StartsWith("---") ? text.TrimStart('-').TrimStart() : text;
        return text.EndsWith("\n---") ? text[..^3].TrimEnd() : text;
    }
}
