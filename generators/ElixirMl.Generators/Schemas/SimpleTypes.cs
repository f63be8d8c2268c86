using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Schemas;

/// <summary>The types without parts.</summary>
internal static class SimpleTypes
{
    private static readonly Dictionary<SpecialType, SimpleType> BySpecialType = new()
    {
        [SpecialType.System_String] = new("Text", new FieldType.Text()),
        [SpecialType.System_Boolean] = new("Boolean", new FieldType.Boolean()),
        [SpecialType.System_Char] = Formatted("Character", TextFormat.Character),
        [SpecialType.System_SByte] = Number(NumberKind.SByte),
        [SpecialType.System_Byte] = Number(NumberKind.Byte),
        [SpecialType.System_Int16] = Number(NumberKind.Int16),
        [SpecialType.System_UInt16] = Number(NumberKind.UInt16),
        [SpecialType.System_Int32] = Number(NumberKind.Int32),
        [SpecialType.System_UInt32] = Number(NumberKind.UInt32),
        [SpecialType.System_Int64] = Number(NumberKind.Int64),
        [SpecialType.System_UInt64] = Number(NumberKind.UInt64),
        [SpecialType.System_Single] = Number(NumberKind.Single),
        [SpecialType.System_Double] = Number(NumberKind.Double),
        [SpecialType.System_Decimal] = Number(NumberKind.Decimal),
        [SpecialType.System_DateTime] = Formatted("DateTime", TextFormat.DateTime),
    };

    private static readonly Dictionary<string, SimpleType> ByName = new(StringComparer.Ordinal)
    {
        ["System.Half"] = Number(NumberKind.Half),
        ["System.DateTimeOffset"] = Formatted("DateTimeOffset", TextFormat.DateTime),
        ["System.DateOnly"] = Formatted("DateOnly", TextFormat.Date),
        ["System.TimeOnly"] = Formatted("TimeOnly", TextFormat.Time),
        ["System.TimeSpan"] = Formatted("TimeSpan", TextFormat.Duration),
        ["System.Guid"] = Formatted("Guid", TextFormat.Uuid),
        ["System.Uri"] = Formatted("Uri", TextFormat.Uri),
        ["System.Text.Json.JsonElement"] = new("Any", new FieldType.Any()),
    };

    internal static SimpleType? Find(ITypeSymbol type)
    {
        if (BySpecialType.TryGetValue(type.SpecialType, out var special))
        {
            return special;
        }

        if (type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte })
        {
            return Formatted("Base64", TextFormat.Base64);
        }

        return type is INamedTypeSymbol { TypeArguments.Length: 0 } && ByName.TryGetValue(type.ToDisplayString(), out var named) ? named : null;
    }

    private static SimpleType Number(NumberKind kind) => new(kind.ToString(), new FieldType.Number(kind));

    private static SimpleType Formatted(string codec, TextFormat format) => new(codec, new FieldType.Formatted(format));
}
