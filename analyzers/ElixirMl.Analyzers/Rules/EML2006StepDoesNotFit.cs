using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A step, or a default between two steps, that a range cannot have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2006StepDoesNotFit() : VariableRule(Descriptor, FaultKind.StepDoesNotFit)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2006";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "The step of a variable fits its range",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
