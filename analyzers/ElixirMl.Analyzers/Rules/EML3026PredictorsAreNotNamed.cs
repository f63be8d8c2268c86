using ElixirMl.Generators.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A collection of predictors does not say how many or which it holds.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3026PredictorsAreNotNamed() : ProgramRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3026";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A collection of predictors says how many or which it holds",
        "'{0}' {1}",
        Categories.Programs,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (var (property, attribute) in ProgramShapes.Predictors(type))
        {
            if (PredictorMembers.Flaw(PredictorShape.Of(property), attribute) is { } flaw)
            {
                context.ReportDiagnostic(At(Places.OfArgument(attribute, flaw.Argument, context.CancellationToken), property.Name, flaw.Message));
            }
        }
    }
}
