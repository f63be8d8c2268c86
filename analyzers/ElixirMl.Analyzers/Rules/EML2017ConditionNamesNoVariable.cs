using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A condition over what is no variable.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2017ConditionNamesNoVariable() : VariableRule(Descriptor, FaultKind.ConditionIsUnknown)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2017";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A condition reads a variable",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
