using ElixirMl.Generators.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A sub-program has no constructor that generated code can call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3023SubProgramCannotBeMade() : ProgramRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3023";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A sub-program can be made with a client",
        "'{0}' holds the program '{1}', which {2}: {3}",
        Categories.Programs,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (var (property, _) in ProgramShapes.Predictors(type))
        {
            if (PredictorShape.Of(property).Element is INamedTypeSymbol program && PredictorTypes.IsProgram(program) && !program.IsStatic && !ProgramShapes.IsCreatable(program, type.ContainingAssembly))
            {
                context.ReportDiagnostic(At(
                    Places.OfMember(type, property),
                    property.Name,
                    program.Name,
                    program.IsAbstract ? "is abstract" : "has no constructor that takes '(IChatClient, IServiceProvider?)'",
                    program.IsAbstract ? "name a class that derives from it" : "add one, or remove its own constructors so that one is generated"));
            }
        }
    }
}
