using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A type whose space would have no end.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2022TypeContainsItself() : VariableRule(Descriptor, FaultKind.TypeContainsItself)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2022";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "No type contains its own variables",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
