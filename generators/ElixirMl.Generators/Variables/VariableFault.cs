using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>One mistake and where it stands.</summary>
/// <param name="Kind">Which mistake.</param>
/// <param name="Sentence">Culprit, rule and cure, without a final stop.</param>
/// <param name="Symbol">Whose declaration is wrong.</param>
internal sealed record VariableFault(FaultKind Kind, string Sentence, ISymbol Symbol)
{
    /// <summary>The attribute that is wrong; null when it is the symbol itself.</summary>
    internal AttributeData? Attribute { get; init; }

    /// <summary>The part of the attribute that is wrong; null when it is the whole.</summary>
    internal FaultPlace? Place { get; init; }

    /// <summary>C# that cures the mistake where it stands; null when there is none.</summary>
    internal string? Replacement { get; init; }
}
