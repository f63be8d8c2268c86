using System.Runtime.CompilerServices;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Analyzers;

/// <summary>What the generator finds wrong with the variables of a type; found once for all rules.</summary>
/// <remarks>Thread-safe. A type is forgotten together with its compilation.</remarks>
internal static class VariableFaults
{
    private static readonly ConditionalWeakTable<INamedTypeSymbol, IReadOnlyList<VariableFault>> Known = new();

    internal static IReadOnlyList<VariableFault> Of(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        Known.TryGetValue(type, out var known) ? known : Known.GetValue(type, _ => Find(type, cancellationToken));

    // Constraints without any variable are the matter of another rule.
    private static IReadOnlyList<VariableFault> Find(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (!Parts.Variables(type).Any())
        {
            return [];
        }

        var faults = new Faults();
        VariablesParser.Parse(type, faults, cancellationToken);
        return faults.All;
    }
}
