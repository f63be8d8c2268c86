using ElixirMl.Generators.Programs;
using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A <c>[Predictor]</c> property stands in a type that is no program.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3011PredictorIsOutsideProgram() : Rule(Descriptor, KnownNames.ProgramAttribute)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3011";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Predictor properties stand in a program",
        "'{0}' is a [Predictor], but '{1}' is no [Program], so nothing makes it: {2}",
        Categories.Programs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Check, SymbolKind.NamedType);

    private void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (PredictorTypes.IsProgram(type) || ProgramShapes.Predictors(type).Select(static member => member.Property).FirstOrDefault() is not { } property)
        {
            return;
        }

        var canBeOne = type is { TypeKind: TypeKind.Class, IsStatic: false } && !ProgramParser.HasOtherHalf(type);
        context.ReportDiagnostic(At(Places.OfName(type), Facts.Of(Facts.Attribute, canBeOne ? "Program" : null), property.Name, type.Name, canBeOne ? "add [Program]" : "move it to a class with [Program]"));
    }
}
