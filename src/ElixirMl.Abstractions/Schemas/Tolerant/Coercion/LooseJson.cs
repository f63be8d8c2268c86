using ElixirMl.Schemas.Tolerant.Parsing;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Turns a slice of a loosely written JSON document into canonical JSON of a type.</summary>
internal static class LooseJson
{
    public static bool TryRead(ReadOnlySpan<char> text, FieldType type, JsonBuffer output, TolerantLog log)
    {
        if (text.IsEmpty || IsSearched(type))
        {
            return LooseText.TryRead(text, type, TextOrigin.Section, output, log);
        }

        using var nodes = new NodeList();
        var parser = new LenientParser(text, 0, nodes);
        parser.Parse();
        log.Work += parser.Work;
        var reader = new NodeReader(text, nodes.AsSpan(), output, log);
        if (parser.IsTooDeep)
        {
            return reader.FailTooDeep();
        }

        // Commas, brackets and comments behind the value are what is left of the document around it.
        var rest = text[parser.Position..].Trim();
        parser.Repairs.LogTo(log);
        log.Mend(RepairKinds.StrayText, !rest.IsEmpty);
        return reader.TryRead(0, type);
    }

    private static bool IsSearched(FieldType type) => type switch
    {
        FieldType.Optional optional => IsSearched(optional.Inner),
        FieldType.List or FieldType.Map or FieldType.Object or FieldType.Union => true,
        _ => false,
    };
}
