using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A variable whose getter cannot be generated.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2001VariableIsNotPartial() : VariableRule(Descriptor, FaultKind.PropertyIsNotPartial)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2001";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A variable is a partial property with a getter only",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
