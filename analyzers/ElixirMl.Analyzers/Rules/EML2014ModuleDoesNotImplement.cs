using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A type that is no implementation of the property.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2014ModuleDoesNotImplement() : VariableRule(Descriptor, FaultKind.ModuleDoesNotImplement)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2014";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A module implements the type of its property",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
