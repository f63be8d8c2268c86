using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A condition without values or limits.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2018ConditionComparesNothing() : VariableRule(Descriptor, FaultKind.ConditionIsEmpty)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2018";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A condition compares with something",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
