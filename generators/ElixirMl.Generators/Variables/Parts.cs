using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Types with variables of their own inside of other types.</summary>
internal static class Parts
{
    /// <summary>Whether a type has <c>[Variable]</c> properties and is no program: a space of its own is generated for it.</summary>
    internal static bool HasVariables(INamedTypeSymbol type) =>
        type.Find(KnownNames.ProgramAttribute) is null && Variables(type).Any();

    internal static PartModel Of(string prefix, INamedTypeSymbol type, string property) =>
        new(prefix, type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolNames.Full), property, IsPublic(type));

    /// <summary>The names of types from one back to itself; null when it does not contain itself.</summary>
    internal static string? Cycle(INamedTypeSymbol type)
    {
        var path = new List<INamedTypeSymbol>();
        return Leads(type, type, path, new(SymbolEqualityComparer.Default)) ? string.Join(" → ", path.Prepend(type).Select(static step => step.Name)) : null;
    }

    internal static bool HasParameterlessConstructor(INamedTypeSymbol type) =>
        type.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal);

    private static bool Leads(INamedTypeSymbol from, INamedTypeSymbol to, List<INamedTypeSymbol> path, HashSet<INamedTypeSymbol> seen)
    {
        foreach (var part in Variables(from).SelectMany(Within).Select(static part => part.Type))
        {
            path.Add(part);
            if (SymbolEqualityComparer.Default.Equals(part, to) || (seen.Add(part) && Leads(part, to, path, seen)))
            {
                return true;
            }

            path.RemoveAt(path.Count - 1);
        }

        return false;
    }

    /// <summary>The types with variables in one property, with what their names begin with below it.</summary>
    internal static IEnumerable<(string Prefix, INamedTypeSymbol Type)> Within(IPropertySymbol property)
    {
        var modules = property.Find(KnownNames.VariableAttribute)?.Arguments().Select(static argument => argument.Value).OfType<INamedTypeSymbol>() ?? [];
        var types = modules.Select(static type => ($"{type.Name}.", type));
        return (property.Type is INamedTypeSymbol { TypeKind: TypeKind.Class } own ? types.Append(("", own)) : types).Where(static part => HasVariables(part.Item2));
    }

    internal static bool HasCondition(IPropertySymbol property) => property.FindAll(KnownNames.WhenAttribute).Any(static when => when.GetNamed("Case") is null);

    internal static IEnumerable<IPropertySymbol> Variables(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().Where(static property => property.Find(KnownNames.VariableAttribute) is not null);

    private static bool IsPublic(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return true;
    }
}
