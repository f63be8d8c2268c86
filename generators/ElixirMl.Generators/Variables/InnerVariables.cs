using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Variables inside of bundles and implementations, seen from the type that holds them.</summary>
internal static class InnerVariables
{
    /// <summary>The property a path such as <c>Sampling.Kind</c> ends at; null when there is none.</summary>
    internal static IPropertySymbol? Find(INamedTypeSymbol type, string path)
    {
        var separator = path.IndexOf('.');
        var head = separator < 0 ? path : path.Substring(0, separator);
        var property = type.GetMembers(head).OfType<IPropertySymbol>().FirstOrDefault();
        if (separator < 0 || property is null)
        {
            return property;
        }

        var rest = path.Substring(separator + 1);
        return Parts.Within(property).Where(part => rest.StartsWith(part.Prefix, StringComparison.Ordinal)).Select(part => Find(part.Type, rest.Substring(part.Prefix.Length))).FirstOrDefault(static found => found is not null);
    }

    /// <summary>The models of all of them, by full path. What is wrong with them is told where they are declared.</summary>
    internal static IEnumerable<VariableModel> Of(INamedTypeSymbol type) => Below(type, [type]);

    private static IEnumerable<VariableModel> Below(INamedTypeSymbol type, INamedTypeSymbol[] around)
    {
        foreach (var property in Parts.Variables(type))
        {
            foreach (var (prefix, inner) in Parts.Within(property).Where(part => !around.Contains(part.Type, SymbolEqualityComparer.Default)))
            {
                var mayBeAbsent = prefix.Length > 0 || Parts.HasCondition(property);
                var own = Parts.Variables(inner).Select(static one => VariableParser.Parse(one, new Faults()).Model);
                foreach (var model in own.Concat(Below(inner, [.. around, inner])).Where(static model => model.Kind is not (VariableKind.Bundle or VariableKind.Broken)))
                {
                    yield return model with { Name = $"{property.Name}.{prefix}{model.Name}", MayBeAbsent = model.MayBeAbsent || mayBeAbsent };
                }
            }
        }
    }
}
