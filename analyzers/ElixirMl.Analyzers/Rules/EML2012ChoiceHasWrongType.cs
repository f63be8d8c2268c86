using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A choice that the property cannot return.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2012ChoiceHasWrongType() : VariableRule(Descriptor, FaultKind.ChoiceHasWrongType)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2012";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Choices have the type of the property",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
