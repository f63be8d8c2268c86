using ElixirMl.Schemas.Tolerant.Parsing;
using ElixirMl.Schemas.Tolerant.Scalars;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Turns a text that need not be JSON into canonical JSON of a type.</summary>
internal static class LooseText
{
    private const int MaximalDecodings = 3;

    public static bool TryRead(ReadOnlySpan<char> text, FieldType type, TextOrigin origin, JsonBuffer output, TolerantLog log) => type switch
    {
        FieldType.Text => Write(text, output, log),
        FieldType.Ml ml when MlShapes.Of(ml) == MlShape.Text => Write(ScalarText.Unwrap(text, out _), output, log),
        FieldType.Any => TryReadAny(text, type, output, log),
        FieldType.Optional optional => TryReadOptional(text, optional, origin, output, log),
        _ when ScalarJson.IsScalar(type) => LooseScalar.TryRead(text, type, origin, output, log),
        _ => TryReadContainer(text, type, origin, output, log),
    };

    /// <summary>Whether a type is written on one line.</summary>
    public static bool IsFlat(FieldType type) => type switch
    {
        FieldType.Text or FieldType.Any => true,
        FieldType.Optional optional => IsFlat(optional.Inner),
        _ => ScalarJson.IsScalar(type),
    };

    private static bool Write(ReadOnlySpan<char> text, JsonBuffer output, TolerantLog log)
    {
        log.Work += text.Length;
        log.Mend(RepairKinds.LoneSurrogate, !output.Text(text));
        return true;
    }

    private static bool TryReadContainer(ReadOnlySpan<char> text, FieldType type, TextOrigin origin, JsonBuffer output, TolerantLog log)
    {
        if (origin == TextOrigin.Section)
        {
            return ContainerSearch.TryRead(text, type, output, log);
        }

        if (log.Decodings == MaximalDecodings)
        {
            return log.Fail(ValidationRules.Limit, "JSON is hidden in strings inside of strings", text, "Give the value itself.");
        }

        log.Decodings++;
        var isRead = ContainerSearch.TryRead(text, type, output, log);
        log.Decodings--;
        log.Mend(RepairKinds.DoubleEncoded, isRead && text.TrimStart() is ['{' or '[', ..]);
        return isRead;
    }

    private static bool TryReadOptional(ReadOnlySpan<char> text, FieldType.Optional type, TextOrigin origin, JsonBuffer output, TolerantLog log)
    {
        var trimmed = text.Trim();
        if (trimmed.IsEmpty || trimmed is "null" || (type.Inner is not FieldType.Text && SaysNothing(trimmed, type.Inner)))
        {
            log.Mend(RepairKinds.NullWord, trimmed is not "null");
            output.Raw("null"u8);
            return true;
        }

        if (type.Inner is not FieldType.Text && Fences.TryFindNull(text, log))
        {
            log.Mend(RepairKinds.CodeFence);
            output.Raw("null"u8);
            return true;
        }

        return TryRead(text, type.Inner, origin, output, log);
    }

    private static bool SaysNothing(ReadOnlySpan<char> text, FieldType type)
    {
        var core = ScalarText.Unwrap(text, out _).TrimEnd('.');
        var isName = type is FieldType.Enumeration names && EnumText.TryReadWhole(names, text, new TolerantLog(), out _);
        return !isName && (core.IsEmpty || ScalarText.IsNullWord(core));
    }

    /// <summary>JSON if the text is JSON, strictly or loosely written; the text itself otherwise.</summary>
    private static bool TryReadAny(ReadOnlySpan<char> text, FieldType type, JsonBuffer output, TolerantLog log)
    {
        var trimmed = Fences.Unwrap(text.Trim(), out var isFenced);
        log.Work += text.Length;
        if (new StrictScanner(trimmed).IsValue())
        {
            log.Mend(RepairKinds.CodeFence, isFenced);
            output.Json(trimmed);
            return true;
        }

        return (trimmed.Length > 0 && trimmed[0] is '{' or '[' && TryReadLoosely(trimmed, type, output, log)) || Write(text, output, log);
    }

    private static bool TryReadLoosely(ReadOnlySpan<char> text, FieldType type, JsonBuffer output, TolerantLog log)
    {
        using var nodes = new NodeList();
        var parser = new LenientParser(text, 0, nodes);
        parser.Parse();
        log.Work += parser.Work;
        var rest = text[parser.Position..].TrimStart();
        if (parser.IsTooDeep || !Leftovers.AreBrackets(rest))
        {
            return false;
        }

        parser.Repairs.LogTo(log);
        log.Mend(RepairKinds.ExtraBracket, !rest.IsEmpty);
        return new NodeReader(text, nodes.AsSpan(), output, log).TryRead(0, type);
    }
}
