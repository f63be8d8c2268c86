using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>An implementation or a bundle that nobody can construct.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2015ModuleCannotBeMade() : VariableRule(Descriptor, FaultKind.ModuleCannotBeMade)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2015";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A module can be constructed",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
