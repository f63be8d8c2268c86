using System.Collections.Concurrent;
using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>Two signatures have the same hash, by which saved state is recognised.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML1006SignaturesLookAlike() : Rule(Descriptor, KnownNames.SignatureAttribute)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML1006";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Signatures can be told apart",
        "'{0}' has the same fields as '{1}', so saved state of one fits the other unnoticed: rename a field, or use one of them for both",
        Categories.Signatures,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id),
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var shapes = new ConcurrentBag<(INamedTypeSymbol Type, string Shape)>();
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol is INamedTypeSymbol type && type.Find(KnownNames.SignatureAttribute) is not null)
                {
                    shapes.Add((type, SignatureShape.Of(type, symbol.CancellationToken)));
                }
            },
            SymbolKind.NamedType);
        context.RegisterCompilationEndAction(end => Compare(shapes, end));
    }

    private void Compare(IEnumerable<(INamedTypeSymbol Type, string Shape)> shapes, CompilationAnalysisContext context)
    {
        foreach (var twins in shapes.GroupBy(static one => one.Shape, StringComparer.Ordinal))
        {
            var types = twins.Select(static one => one.Type).OrderBy(static type => type.ToDisplayString(), StringComparer.Ordinal).ToArray();
            foreach (var type in types.Skip(1))
            {
                context.ReportDiagnostic(At(Places.OfName(type), type.ToDisplayString(), types[0].ToDisplayString()));
            }
        }
    }
}
