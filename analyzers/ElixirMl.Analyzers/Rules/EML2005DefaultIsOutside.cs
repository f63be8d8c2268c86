using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A default that no configuration could hold.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2005DefaultIsOutside() : VariableRule(Descriptor, FaultKind.DefaultIsOutside)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2005";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "The default of a variable is one of its values",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
