using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A constraint that generated code cannot call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2025ConstraintIsMalformed() : VariableRule(Descriptor, FaultKind.ConstraintIsMalformed)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2025";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A constraint is a static method over variables",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
