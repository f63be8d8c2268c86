using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Everything that conditions and methods of a type may read; lives as long as one parse.</summary>
internal sealed class VariableSet(INamedTypeSymbol type, IReadOnlyList<ParsedVariable> own)
{
    private readonly Lazy<VariableModel[]> _inner = new(() => [.. InnerVariables.Of(type)]);

    /// <summary>The type's own ones.</summary>
    internal IReadOnlyList<ParsedVariable> Own { get; } = own;

    /// <summary>Also those inside of bundles and implementations, by path.</summary>
    internal IEnumerable<VariableModel> All => Own.Select(static variable => variable.Model).Concat(_inner.Value);

    /// <summary>All paths a condition may name.</summary>
    internal IEnumerable<string> Paths => All.Where(static variable => variable.Kind is not (VariableKind.Bundle or VariableKind.Broken)).SelectMany(static variable => variable.Paths);
}
