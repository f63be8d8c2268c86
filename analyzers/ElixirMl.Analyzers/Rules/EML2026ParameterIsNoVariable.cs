using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A parameter that names no variable.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2026ParameterIsNoVariable() : VariableRule(Descriptor, FaultKind.ParameterIsNoVariable)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2026";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A parameter of a constraint names a variable",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
