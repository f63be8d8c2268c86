using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>Open items of what is no list of objects.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML1009OpenItemsDoesNotFit() : FieldRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML1009";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Only lists of objects have open items",
        "'{0}' is to be streamed with open items, but its type '{1}' is no list of objects: nothing of it could be given earlier",
        Categories.Signatures,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context)
    {
        var mark = property.Find(KnownNames.OutputAttribute);
        if (mark?.GetNamed("OpenItems")?.Value is not true || FieldTypes.Of(type, property, context.CancellationToken) is not { } fieldType || IsListOfObjects(fieldType))
        {
            return;
        }

        var place = SymbolEqualityComparer.Default.Equals(property.ContainingType, type) ? VariablePlaces.OfSetting(mark, "OpenItems", context.CancellationToken) : Places.OfName(type);
        context.ReportDiagnostic(At(place, property.Name, property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
    }

    private static bool IsListOfObjects(FieldType type) =>
        FieldTypes.Inner(type) is FieldType.List list && FieldTypes.Inner(list.Item) is FieldType.Object or FieldType.Union;
}
