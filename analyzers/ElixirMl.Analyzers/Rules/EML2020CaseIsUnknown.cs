using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A condition of a case that does not exist.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2020CaseIsUnknown() : VariableRule(Descriptor, FaultKind.CaseIsUnknown)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2020";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A condition belongs to a case of its property",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
