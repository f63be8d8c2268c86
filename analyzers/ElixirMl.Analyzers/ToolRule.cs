using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers;

/// <summary>A rule over every <c>[Tool]</c> method.</summary>
public abstract class ToolRule : Rule
{
    private protected ToolRule(DiagnosticDescriptor descriptor)
        : base(descriptor, KnownNames.ToolAttribute)
    {
    }

    private protected sealed override void Start(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(
        symbol =>
        {
            foreach (var (method, attribute) in ToolShapes.Tools((INamedTypeSymbol)symbol.Symbol))
            {
                symbol.CancellationToken.ThrowIfCancellationRequested();
                Check(method, attribute, symbol);
            }
        },
        SymbolKind.NamedType);

    /// <param name="method">The tool.</param>
    /// <param name="attribute">Its <c>[Tool]</c>.</param>
    /// <param name="context">Takes the findings.</param>
    private protected abstract void Check(IMethodSymbol method, AttributeData attribute, SymbolAnalysisContext context);
}
