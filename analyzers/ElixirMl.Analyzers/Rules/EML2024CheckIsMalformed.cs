using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A check that generated code cannot call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2024CheckIsMalformed() : VariableRule(Descriptor, FaultKind.CheckIsMalformed)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2024";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A check takes the computed value and judges it",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
