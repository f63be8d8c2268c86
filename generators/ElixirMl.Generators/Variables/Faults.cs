using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Takes what is wrong with the variables of one type; generators do not look at it, rules do.</summary>
internal sealed class Faults
{
    private readonly List<VariableFault> _all = [];

    internal IReadOnlyList<VariableFault> All => _all;

    internal void Add(VariableFault fault) => _all.Add(fault);

    internal void Add(FaultKind kind, ISymbol symbol, string sentence) => _all.Add(new(kind, sentence, symbol));

    /// <summary>Takes what is wrong with one property.</summary>
    /// <param name="property">The property.</param>
    /// <param name="attribute">Which of its attributes is read.</param>
    /// <param name="prefix">Where in the property, for people: <c>in the case of 'Provider' </c>.</param>
    internal PropertyFaults Of(IPropertySymbol property, AttributeData? attribute, string prefix = "") => new(this, property, attribute, prefix);
}
