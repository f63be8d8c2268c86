using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>An option that is none of the choices.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2016OptionIsUnknown() : VariableRule(Descriptor, FaultKind.OptionIsUnknown)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2016";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "An option is one of the choices",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
