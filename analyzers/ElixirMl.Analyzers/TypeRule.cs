using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers;

/// <summary>A rule over every declared type that bears one of some attributes.</summary>
public abstract class TypeRule : Rule
{
    private readonly string[] _attributes;

    private protected TypeRule(DiagnosticDescriptor descriptor, params string[] attributes)
        : base(descriptor, attributes) => _attributes = attributes;

    private protected sealed override void Start(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(
        symbol =>
        {
            var type = (INamedTypeSymbol)symbol.Symbol;
            if (Array.Exists(_attributes, attribute => type.Find(attribute) is not null))
            {
                Check(type, symbol);
            }
        },
        SymbolKind.NamedType);

    private protected abstract void Check(INamedTypeSymbol type, SymbolAnalysisContext context);
}
