using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>Powers of two where there are none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2008PowerOfTwoDoesNotFit() : VariableRule(Descriptor, FaultKind.PowerOfTwoDoesNotFit)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2008";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Powers of two are whole numbers within the range",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
