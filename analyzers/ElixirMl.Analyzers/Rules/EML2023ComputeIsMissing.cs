using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A computed variable that nobody computes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2023ComputeIsMissing() : VariableRule(Descriptor, FaultKind.ComputeIsMissing)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2023";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A computed variable has a method that computes it",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
