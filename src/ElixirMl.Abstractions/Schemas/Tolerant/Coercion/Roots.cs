using ElixirMl.Schemas.Tolerant.Parsing;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Finds brackets that may open a value, rather than a remark in prose.</summary>
internal static class Roots
{
    private const int LongestBareKey = 64;

    /// <returns>Where the next one stands; -1 when there is none.</returns>
    public static int Next(ReadOnlySpan<char> text, int from, FieldType type)
    {
        while (from < text.Length)
        {
            var offset = text[from..].IndexOfAny('{', '[');
            if (offset < 0)
            {
                return -1;
            }

            from += offset;
            if (from == 0 || (text[from] == '{' ? MayBeObject(text[(from + 1)..]) : MayBeList(text[(from + 1)..], type)))
            {
                return from;
            }

            from++;
        }

        return -1;
    }

    private static bool MayBeObject(ReadOnlySpan<char> inside)
    {
        inside = inside.TrimStart();
        if (inside.IsEmpty || inside[0] is '}' or '{' or '/' or '#' or ',' || Quotation.IsOpener(inside[0]))
        {
            return true;
        }

        inside = inside[..Math.Min(inside.Length, LongestBareKey)];
        var end = inside.IndexOfAny(":=,}\n");
        return end > 0 && inside[end] is ':' or '=' && !inside[..end].ContainsAny('.', '!', '?');
    }

    private static bool MayBeList(ReadOnlySpan<char> inside, FieldType type)
    {
        inside = inside.TrimStart();
        if (type is not (FieldType.List or FieldType.Ml))
        {
            return !inside.IsEmpty && (inside[0] == '{' || (inside[0] == '[' && type is FieldType.Map));
        }

        if (inside.IsEmpty || inside[0] is ']' || Quotation.IsOpener(inside[0]))
        {
            return true;
        }

        // In prose, "[see above]" is no list of texts.
        var isText = type is FieldType.List { Item: FieldType.Text or FieldType.Any };
        return !isText && (inside[0] is '{' or '[' or '-' || char.IsLetterOrDigit(inside[0]));
    }
}
