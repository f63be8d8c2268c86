using System.Globalization;

namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>The values each number type can hold.</summary>
internal static class NumberBounds
{
    public static (Int128 Minimum, Int128 Maximum) Of(NumberKind kind) => kind switch
    {
        NumberKind.SByte => (sbyte.MinValue, sbyte.MaxValue),
        NumberKind.Byte => (byte.MinValue, byte.MaxValue),
        NumberKind.Int16 => (short.MinValue, short.MaxValue),
        NumberKind.UInt16 => (ushort.MinValue, ushort.MaxValue),
        NumberKind.Int32 => (int.MinValue, int.MaxValue),
        NumberKind.UInt32 => (uint.MinValue, uint.MaxValue),
        NumberKind.UInt64 => (ulong.MinValue, ulong.MaxValue),
        _ => (long.MinValue, long.MaxValue),
    };

    /// <summary>Whether a JSON number fits a real type; whole types have their own reader.</summary>
    public static bool Holds(NumberKind kind, ReadOnlySpan<char> json) => kind switch
    {
        NumberKind.Decimal => decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        NumberKind.Half => Half.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var half) && Half.IsFinite(half),
        NumberKind.Single => float.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var single) && float.IsFinite(single),
        _ => double.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real),
    };

    public static bool Refuse(NumberKind kind, ReadOnlySpan<char> text, TolerantLog log)
    {
        var message = kind <= NumberKind.UInt64
            ? string.Create(CultureInfo.InvariantCulture, $"{Name(kind)} holds whole numbers from {Of(kind).Minimum} to {Of(kind).Maximum}")
            : $"{Name(kind)} cannot hold a number of this size";
        return log.Fail(ValidationRules.Range, message, text, "Write a number within these limits.");
    }

    private static string Name(NumberKind kind) => kind switch
    {
        NumberKind.SByte => "sbyte",
        NumberKind.Byte => "byte",
        NumberKind.Int16 => "short",
        NumberKind.UInt16 => "ushort",
        NumberKind.Int32 => "int",
        NumberKind.UInt32 => "uint",
        NumberKind.Int64 => "long",
        NumberKind.UInt64 => "ulong",
        NumberKind.Half => "Half",
        NumberKind.Single => "float",
        NumberKind.Decimal => "decimal",
        _ => "double",
    };
}
