using System.Globalization;

namespace ElixirMl.Schemas;

/// <summary>The smallest and the largest number of a .NET type.</summary>
/// <param name="Minimum">As JSON.</param>
/// <param name="Maximum">As JSON.</param>
internal sealed record JsonNumberBounds(string Minimum, string Maximum)
{
    /// <summary>Whether the type allows nothing below what a limit allows, so that the limit says nothing.</summary>
    internal bool IsBelow(double? limit) => limit is not { } number || number < double.Parse(Minimum, CultureInfo.InvariantCulture);

    /// <summary>Whether the type allows nothing above what a limit allows.</summary>
    internal bool IsAbove(double? limit) => limit is not { } number || number > double.Parse(Maximum, CultureInfo.InvariantCulture);

    /// <summary>The bounds of a type; null for double, which holds every number that JSON readers know.</summary>
    internal static JsonNumberBounds? Of(NumberKind kind) => kind switch
    {
        NumberKind.SByte => new("-128", "127"),
        NumberKind.Byte => new("0", "255"),
        NumberKind.Int16 => new("-32768", "32767"),
        NumberKind.UInt16 => new("0", "65535"),
        NumberKind.Int32 => new("-2147483648", "2147483647"),
        NumberKind.UInt32 => new("0", "4294967295"),
        NumberKind.Int64 => new("-9223372036854775808", "9223372036854775807"),
        NumberKind.UInt64 => new("0", "18446744073709551615"),
        NumberKind.Half => new("-65504", "65504"),
        NumberKind.Single => new("-3.4028234663852886E+38", "3.4028234663852886E+38"),
        NumberKind.Decimal => new("-79228162514264337593543950335", "79228162514264337593543950335"),
        _ => null,
    };
}
