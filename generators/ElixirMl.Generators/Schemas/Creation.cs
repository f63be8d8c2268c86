using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Schemas;

/// <summary>Whether generated code can create a value of a type.</summary>
internal static class Creation
{
    internal const string Impossible = "throw new global::System.NotSupportedException(\"The type has no constructor without parameters.\")";

    internal static bool IsPossible(INamedTypeSymbol type) =>
        !type.IsAbstract && (type.IsValueType || type.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty));
}
