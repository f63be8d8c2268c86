using ElixirMl.Schemas.Tolerant.Parsing;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Reads a single value from a text: a fenced block that holds nothing else, a list of one, or the text itself.</summary>
internal static class LooseScalar
{
    public static bool TryRead(ReadOnlySpan<char> text, FieldType type, TextOrigin origin, JsonBuffer output, TolerantLog log)
    {
        var attempt = log.Fork();
        var before = output.Length;
        var isRead = ScalarJson.TryWrite(type, text, output, attempt);
        log.Work += attempt.Work;
        if (!isRead || attempt.Penalty > 0)
        {
            // A fence or a list that holds nothing else says more clearly what is meant than the text around it.
            output.Length = before;
            if (TryReadFence(text, type, output, log) || TryReadListOfOne(text, type, output, log))
            {
                return true;
            }

            output.Length = before;
            isRead = isRead && ScalarJson.TryWrite(type, text, output, log.Fork());
        }

        log.Mend(FromText(type), isRead && origin == TextOrigin.JsonString);
        log.Absorb(attempt);
        return isRead;
    }

    private static string? FromText(FieldType type) => type switch
    {
        FieldType.Number or FieldType.Ml => RepairKinds.NumberFromText,
        FieldType.Boolean => RepairKinds.BooleanFromText,
        _ => null,
    };

    private static bool TryReadFence(ReadOnlySpan<char> text, FieldType type, JsonBuffer output, TolerantLog log)
    {
        foreach (var body in new Fences(text))
        {
            log.Work += body.Length;
            var attempt = log.Fork();
            var before = output.Length;
            if (ScalarJson.TryWrite(type, body, output, attempt) && !attempt.Has(RepairKinds.Mention))
            {
                log.Mend(RepairKinds.CodeFence);
                log.Absorb(attempt);
                return true;
            }

            output.Length = before;
        }

        return false;
    }

    private static bool TryReadListOfOne(ReadOnlySpan<char> text, FieldType type, JsonBuffer output, TolerantLog log)
    {
        var trimmed = text.Trim();
        if (trimmed.Length < 2 || trimmed[0] != '[' || trimmed[^1] != ']')
        {
            return false;
        }

        using var nodes = new NodeList();
        var parser = new LenientParser(trimmed, 0, nodes);
        parser.Parse();
        log.Work += parser.Work;
        var attempt = log.Fork();
        var before = output.Length;
        if (parser.Position == trimmed.Length && nodes[0].Count == 1 && new NodeReader(trimmed, nodes.AsSpan(), output, attempt).TryRead(0, type))
        {
            parser.Repairs.LogTo(log);
            log.Absorb(attempt);
            return true;
        }

        output.Length = before;
        return false;
    }
}
