using System.Globalization;
using ElixirMl.Schemas.Tolerant.Scalars;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Reads the text of a single value and writes it as JSON.</summary>
internal static class ScalarJson
{
    /// <summary>Whether a type holds one value that is written without brackets.</summary>
    public static bool IsScalar(FieldType type) =>
        type is FieldType.Boolean or FieldType.Number or FieldType.Enumeration or FieldType.Formatted ||
        (type is FieldType.Ml ml && MlShapes.Of(ml) is MlShape.Probability or MlShape.Number or MlShape.Whole);

    public static bool TryWrite(FieldType type, ReadOnlySpan<char> text, JsonBuffer output, TolerantLog log)
    {
        log.Work += text.Length;
        text = IsCharacter(type) && text.Length == 1 ? text : text.Trim();
        return type switch
        {
            FieldType.Boolean => TryWriteBoolean(text, output, log),
            FieldType.Number { IsInteger: true } whole => TryWriteWhole(whole.Kind, text, output, log),
            FieldType.Number real => TryWriteReal(real.Kind, text, output, log),
            FieldType.Enumeration names => TryWriteName(names, text, output, log),
            FieldType.Formatted { Format: var format } => TryWriteForm(format, text, output, log),
            FieldType.Ml ml when MlShapes.Of(ml) == MlShape.Probability => TryWriteProbability(text, output, log),
            FieldType.Ml ml when MlShapes.Of(ml) == MlShape.Whole => TryWriteWhole(NumberKind.Int64, text, output, log),
            _ => TryWriteReal(NumberKind.Double, text, output, log),
        };
    }

    private static bool IsCharacter(FieldType type) => type is FieldType.Formatted { Format: TextFormat.Character };

    private static bool TryWriteBoolean(ReadOnlySpan<char> text, JsonBuffer output, TolerantLog log)
    {
        if (!BooleanText.TryRead(text, log, out var value))
        {
            return false;
        }

        output.Raw(value ? "true"u8 : "false"u8);
        return true;
    }

    private static bool TryWriteWhole(NumberKind kind, ReadOnlySpan<char> text, JsonBuffer output, TolerantLog log)
    {
        if (!IntegerText.TryRead(text, kind, log, out var value))
        {
            return false;
        }

        Span<char> digits = stackalloc char[24];
        _ = value.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        output.Raw(digits[..length]);
        return true;
    }

    private static bool TryWriteReal(NumberKind kind, ReadOnlySpan<char> text, JsonBuffer output, TolerantLog log)
    {
        Span<char> buffer = stackalloc char[NumberScanner.BufferLength];
        if (!RealText.TryRead(text, kind, log, buffer, out var json))
        {
            return false;
        }

        output.Raw(json);
        return true;
    }

    private static bool TryWriteProbability(ReadOnlySpan<char> text, JsonBuffer output, TolerantLog log)
    {
        Span<char> buffer = stackalloc char[NumberScanner.BufferLength];
        if (!ProbabilityText.TryRead(text, log, buffer, out var json))
        {
            return false;
        }

        output.Raw(json);
        return true;
    }

    private static bool TryWriteName(FieldType.Enumeration type, ReadOnlySpan<char> text, JsonBuffer output, TolerantLog log)
    {
        if (!EnumText.TryRead(type, text, log, out var index))
        {
            return false;
        }

        _ = output.Text(type.Values[index].JsonName);
        return true;
    }

    private static bool TryWriteForm(TextFormat format, ReadOnlySpan<char> text, JsonBuffer output, TolerantLog log)
    {
        Span<char> buffer = stackalloc char[FormatText.BufferLength];
        if (!FormatText.TryRead(format, text, log, buffer, out var canonical))
        {
            return false;
        }

        _ = output.Text(canonical);
        return true;
    }
}
