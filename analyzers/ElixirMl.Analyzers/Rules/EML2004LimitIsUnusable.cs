using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A limit that no range can have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2004LimitIsUnusable() : VariableRule(Descriptor, FaultKind.LimitIsUnusable)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2004";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "The limits of a variable are finite numbers of its type",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
