using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers;

/// <summary>A rule over every property that is a field of a <c>[Schema]</c> or <c>[Signature]</c> type.</summary>
public abstract class FieldRule : SchemaRule
{
    private protected FieldRule(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    private protected sealed override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (var property in MemberParser.Fields(type))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Check(type, property, context);
        }
    }

    /// <param name="type">The annotated type.</param>
    /// <param name="property">One of its fields, perhaps inherited.</param>
    /// <param name="context">Takes the findings.</param>
    private protected abstract void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context);
}
