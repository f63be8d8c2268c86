using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A bell curve that cannot be drawn from.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2009DistributionDoesNotFit() : VariableRule(Descriptor, FaultKind.DistributionDoesNotFit)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2009";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A bell curve has a mean and a width",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
