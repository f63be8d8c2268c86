using ElixirMl.Generators.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A program makes a predictor in its code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3005PredictorIsMadeInside() : CodeRule(Descriptor, OperationKind.ObjectCreation)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3005";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "The predictors of a program are declared",
        "This {0} is made inside '{1}', so optimizers, state files and copies of the program do not see it: declare it as a [Predictor] property",
        Categories.Programs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol program, OperationAnalysisContext context)
    {
        if (!context.ContainingSymbol.IsStatic && context.Operation.Type is INamedTypeSymbol type && (PredictorTypes.IsPredictor(type) || PredictorTypes.IsProgram(type)))
        {
            var name = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
            context.ReportDiagnostic(At(context.Operation.Syntax.GetLocation(), Facts.Of(Facts.Replacement, name), name, program.Name));
        }
    }
}
