using System.Text.Json;

namespace ElixirMl.Schemas.Dialects;

/// <summary>Finds the .NET type whose bounds a JSON Schema names.</summary>
internal static class NumberKinds
{
    private static readonly NumberKind[] Integers = [NumberKind.SByte, NumberKind.Byte, NumberKind.Int16, NumberKind.UInt16, NumberKind.Int32, NumberKind.UInt32, NumberKind.Int64, NumberKind.UInt64];
    private static readonly NumberKind[] Reals = [NumberKind.Half, NumberKind.Single, NumberKind.Decimal];

    internal static NumberKind Of(SchemaKeywords keywords, bool isInteger)
    {
        var kinds = isInteger ? Integers : Reals;
        var (minimum, maximum) = (Raw(keywords, "minimum"), Raw(keywords, "maximum"));
        var both = Array.FindIndex(kinds, kind => JsonNumberBounds.Of(kind) is { } bounds && bounds.Minimum == minimum && bounds.Maximum == maximum);
        var one = Array.FindIndex(kinds, kind => JsonNumberBounds.Of(kind) is { } bounds && (bounds.Maximum == maximum || (bounds.Minimum == minimum && minimum != "0")));
        var found = both >= 0 ? both : one;
        return (found, isInteger) switch
        {
            ( >= 0, _) => kinds[found],
            (_, false) => NumberKind.Double,
            _ => keywords.Number("maximum") > long.MaxValue && keywords.Number("minimum") >= 0 ? NumberKind.UInt64 : NumberKind.Int64,
        };
    }

    /// <summary>Whether a limit is that of the type itself.</summary>
    internal static bool IsOwnLimit(NumberKind kind, JsonElement limit, string keyword) =>
        JsonNumberBounds.Of(kind) is { } bounds && limit.GetRawText() == (keyword == "minimum" ? bounds.Minimum : bounds.Maximum);

    private static string? Raw(SchemaKeywords keywords, string keyword) => keywords.Get(keyword) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : null;
}
