using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A path that two things want.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2029VariableNameIsTaken() : VariableRule(Descriptor, FaultKind.NameIsTaken)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2029";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "The name of a variable is free",
        "{0}",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));
}
