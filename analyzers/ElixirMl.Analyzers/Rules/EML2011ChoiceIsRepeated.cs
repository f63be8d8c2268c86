using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>One choice twice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2011ChoiceIsRepeated() : VariableRule(Descriptor, FaultKind.ChoiceIsRepeated)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2011";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Choices differ",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
