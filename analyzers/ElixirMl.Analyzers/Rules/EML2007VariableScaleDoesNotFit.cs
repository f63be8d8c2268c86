using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A scale on which the range has no place.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2007VariableScaleDoesNotFit() : VariableRule(Descriptor, FaultKind.ScaleDoesNotFit)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2007";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "The scale of a variable can show its range",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
