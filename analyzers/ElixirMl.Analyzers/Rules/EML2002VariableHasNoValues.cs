using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A variable without values to choose from.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2002VariableHasNoValues() : VariableRule(Descriptor, FaultKind.TypeIsUnsupported)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2002";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A variable tells its values",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
