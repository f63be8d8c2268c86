using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>Variables that wait for each other.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2021VariablesFormCycle() : VariableRule(Descriptor, FaultKind.DependencyCycle)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2021";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "No variable waits for itself",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
