using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A choice without values.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2010ChoicesAreEmpty() : VariableRule(Descriptor, FaultKind.ChoicesAreEmpty)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2010";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A choice has something to choose from",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
