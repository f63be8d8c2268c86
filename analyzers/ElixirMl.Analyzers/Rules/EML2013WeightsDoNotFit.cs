using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>Weights that belong to no choices.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2013WeightsDoNotFit() : VariableRule(Descriptor, FaultKind.WeightsDoNotFit)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2013";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "There is one weight for each choice",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
