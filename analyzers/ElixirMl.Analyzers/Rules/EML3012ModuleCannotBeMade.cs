using ElixirMl.Generators.Programs;
using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A strategy or adapter of <c>[Predictor]</c> is none, or cannot be made.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3012ModuleCannotBeMade() : ProgramRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3012";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Strategy and adapter of a predictor can be made",
        "'{0}' cannot be the {1} of '{2}', because it {3}: {4}",
        Categories.Programs,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (var (property, attribute) in ProgramShapes.Predictors(type))
        {
            foreach (var (argument, contract) in ProgramShapes.Modules)
            {
                if (attribute.GetNamed(argument)?.Value is ITypeSymbol module && ProgramShapes.Flaw(module, contract, type.ContainingAssembly) is { } flaw)
                {
                    var advice = flaw.StartsWith("has no", StringComparison.Ordinal) ? $"give it through the settings of the predictor: 'WithState(state => state with {{ Settings = new() {{ {argument} = … }} }})'" : $"name a class that derives from {argument}";
                    context.ReportDiagnostic(At(Places.OfArgument(attribute, argument, context.CancellationToken), module.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), argument.ToLowerInvariant(), property.Name, flaw, advice));
                }
            }
        }
    }
}
