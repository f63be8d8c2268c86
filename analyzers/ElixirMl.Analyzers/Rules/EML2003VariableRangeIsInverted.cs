using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>The limits of a variable leave nothing between them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2003VariableRangeIsInverted() : VariableRule(Descriptor, FaultKind.RangeIsInverted)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2003";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "The range of a variable goes up",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
