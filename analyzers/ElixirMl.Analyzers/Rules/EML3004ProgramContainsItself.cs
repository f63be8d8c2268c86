using ElixirMl.Generators.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A program is among its own sub-programs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3004ProgramContainsItself() : ProgramRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3004";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Programs end somewhere",
        "'{0}' contains itself, so making it never ends: {1}; remove one of these members",
        Categories.Programs,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (var (property, _) in ProgramShapes.Predictors(type))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (PathBack(PredictorShape.Of(property).Element, type, new HashSet<ISymbol>(SymbolEqualityComparer.Default)) is { } path)
            {
                context.ReportDiagnostic(At(Places.OfMember(type, property), type.Name, $"{type.Name} → {path}"));
            }
        }
    }

    private static string? PathBack(ITypeSymbol from, INamedTypeSymbol to, HashSet<ISymbol> seen)
    {
        if (from is not INamedTypeSymbol program || !PredictorTypes.IsProgram(program) || !seen.Add(program))
        {
            return null;
        }

        if (SymbolEqualityComparer.Default.Equals(program.OriginalDefinition, to.OriginalDefinition))
        {
            return program.Name;
        }

        return ProgramShapes.Predictors(program).Select(member => PathBack(PredictorShape.Of(member.Property).Element, to, seen)).FirstOrDefault(static path => path is not null) is { } rest
            ? $"{program.Name} → {rest}"
            : null;
    }
}
