using ElixirMl.Generators.Programs;
using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A <c>[Predictor]</c> property cannot be generated.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3010PredictorIsNotPartial() : ProgramRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3010";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A predictor property is partial and has a getter only",
        "'{0}' cannot be generated: declare it as 'public partial {1} {0}' with a getter only",
        Categories.Programs,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (var (property, _) in ProgramShapes.Predictors(type))
        {
            if (!PartialProperties.IsCompletable(property))
            {
                context.ReportDiagnostic(At(Places.OfMember(type, property), property.Name, property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
            }
        }
    }
}
