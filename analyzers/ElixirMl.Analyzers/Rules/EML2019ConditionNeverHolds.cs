using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A condition that no configuration keeps.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2019ConditionNeverHolds() : VariableRule(Descriptor, FaultKind.ConditionNeverHolds)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2019";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A condition can hold",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
