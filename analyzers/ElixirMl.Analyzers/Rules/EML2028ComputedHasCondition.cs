using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A condition on what is computed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2028ComputedHasCondition() : VariableRule(Descriptor, FaultKind.ComputedHasCondition)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2028";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A computed variable has no condition of its own",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
