using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Schemas;

/// <summary>Types that implement <c>IMlType&lt;TSelf&gt;</c>.</summary>
internal static class MlTypes
{
    /// <summary>The ML type, or null when the type is none. Name and JSON Schema stand in its <c>[MlType]</c> attribute.</summary>
    internal static FieldType.Ml? Find(ITypeSymbol type)
    {
        var attribute = type.Find("ElixirMl.MlTypeAttribute");
        return attribute?.GetString(0) is { } name && attribute.GetString(1) is { } schema ? new FieldType.Ml(name, schema) : null;
    }

    /// <summary>What counts the parts of a value; empty when nothing does.</summary>
    internal static string CountMember(FieldType type) => type switch
    {
        FieldType.Ml { Name: "embedding" } => "Dimension",
        FieldType.Ml { Name: "token_list" } => "Count",
        FieldType.Ml { Name: "reasoning_chain" } => "Steps.Count",
        _ => "",
    };
}
