using System.Collections.Immutable;
using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Suppressions;

/// <summary>Silences design rules that take the fields of schemas and signatures for the interface of an object.</summary>
/// <remarks>Generated code sets a field as a whole, so that a collection needs its setter (EML0014 asks for it); arrays, lists and addresses as text are what JSON holds.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FieldsAreData : DiagnosticSuppressor
{
    private static readonly ImmutableDictionary<string, SuppressionDescriptor> Descriptors = new[]
    {
        new SuppressionDescriptor("EMLS0001", "CA2227", "Generated code sets the collection of a field as a whole"),
        new SuppressionDescriptor("EMLS0002", "CA1819", "A field is data, and an array is one of the forms it may have"),
        new SuppressionDescriptor("EMLS0003", "CA1002", "A field is data, and a list is one of the forms it may have"),
        new SuppressionDescriptor("EMLS0004", "CA1056", "A field is data, and a model writes an address as text"),
    }.ToImmutableDictionary(static descriptor => descriptor.SuppressedDiagnosticId, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [.. Descriptors.Values.OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (Descriptors.TryGetValue(diagnostic.Id, out var descriptor) && PropertyAt(diagnostic.Location, context) is { } property && IsField(property))
            {
                context.ReportSuppression(Suppression.Create(descriptor, diagnostic));
            }
        }
    }

    private static IPropertySymbol? PropertyAt(Location location, SuppressionAnalysisContext context)
    {
        var declaration = location.SourceTree?.GetRoot(context.CancellationToken).FindNode(location.SourceSpan).FirstAncestorOrSelf<PropertyDeclarationSyntax>();
        return declaration is null ? null : context.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, context.CancellationToken) as IPropertySymbol;
    }

    private static bool IsField(IPropertySymbol property) =>
        NestedTypes.IsSchema(property.ContainingType) && MemberParser.Fields(property.ContainingType).Contains(property, SymbolEqualityComparer.Default);
}
