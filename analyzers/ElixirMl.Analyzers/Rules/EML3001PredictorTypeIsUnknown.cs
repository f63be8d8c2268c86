using ElixirMl.Generators.Programs;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A <c>[Predictor]</c> property has a type that is neither predictor nor program.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3001PredictorTypeIsUnknown() : ProgramRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3001";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A predictor property holds a predictor or a program",
        "'{0}' has type '{1}', which is {2}",
        Categories.Programs,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (var (property, _) in ProgramShapes.Predictors(type))
        {
            var element = PredictorShape.Of(property).Element;
            if (element.NullableAnnotation == NullableAnnotation.Annotated && IsAsked(element))
            {
                Report("one that may be missing, but a predictor never is: remove '?'", null);
            }
            else if (!IsAsked(element) && HoldsSome(element))
            {
                Report("a collection that generated code does not make: use an array, an IReadOnlyList<T>, or an IReadOnlyDictionary<TKey, T> by string or by an enum", null);
            }
            else if (!IsAsked(element))
            {
                var replacement = element.TypeKind == TypeKind.Error ? Nearest(element.Name, context) : PredictorOf(element);
                var advice = replacement is null ? "the predictor of a signature 'Route' is called 'RoutePredictor'" : $"use '{replacement}'";
                Report($"neither the predictor of a [Signature] type nor a [Program]: {advice}", replacement);
            }

            void Report(string fault, string? replacement) =>
                context.ReportDiagnostic(At(Places.OfMember(type, property), Facts.Of(Facts.Replacement, replacement), property.Name, property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), fault));
        }
    }

    private static bool IsAsked(ITypeSymbol type) => PredictorTypes.IsPredictor(type) || PredictorTypes.IsProgram(type);

    // A list inside of a list, or a collection of another kind.
    private static bool HoldsSome(ITypeSymbol type) => type is IArrayTypeSymbol array ? IsAsked(array.ElementType) : type is INamedTypeSymbol named && named.TypeArguments.Any(IsAsked);

    private static string? PredictorOf(ITypeSymbol type) => type.Find(KnownNames.SignatureAttribute) is not null ? type.Name + PredictorTypes.Suffix : null;

    // Only where the name means nothing, which is rare: it looks at every declared name.
    private static string? Nearest(string name, SymbolAnalysisContext context) => NearestName.Of(
        name,
        context.Compilation.GetSymbolsWithName(static candidate => candidate.EndsWith(PredictorTypes.Suffix, StringComparison.Ordinal), SymbolFilter.Type, context.CancellationToken).OfType<INamedTypeSymbol>().Where(PredictorTypes.IsPredictor).Select(static type => type.Name).OrderBy(static known => known, StringComparer.Ordinal));
}
