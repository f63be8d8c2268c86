using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A computed variable that has no value at times.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2027ComputedMayBeAbsent() : VariableRule(Descriptor, FaultKind.ComputedMayBeAbsent)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2027";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A computed variable may be absent when what it reads may be",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
