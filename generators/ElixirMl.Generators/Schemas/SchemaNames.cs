using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Schemas;

/// <summary>Names of schemas in JSON Schema.</summary>
internal static class SchemaNames
{
    /// <summary>The simple name; type arguments are appended, outer types are put before.</summary>
    internal static string Of(INamedTypeSymbol type)
    {
        var name = type.Name;
        if (type.TypeArguments.Length > 0)
        {
            name += "Of" + string.Join("And", type.TypeArguments.Select(static argument => argument.Name));
        }

        return type.ContainingType is null ? name : Of(type.ContainingType) + "." + name;
    }
}
