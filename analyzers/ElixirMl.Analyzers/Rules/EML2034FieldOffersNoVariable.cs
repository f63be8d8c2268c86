using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A mark on a field that offers no variable.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2034FieldOffersNoVariable() : FieldRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2034";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A field marked as variable offers one",
        "'{0}' is marked as variable, but its type '{1}' has nothing to choose: only probabilities, confidences, embeddings and texts with a maximum length do",
        Categories.Variables,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private static readonly string[] Attributes = [KnownNames.FieldAttribute, KnownNames.OutputAttribute];

    private protected override void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context)
    {
        var marks = Attributes.Select(name => property.Find(name)).Where(static attribute => attribute?.GetNamed("Variable")?.Value is true).ToArray();
        if (marks.Length == 0 || FieldTypes.Of(type, property, context.CancellationToken) is not { } fieldType || Offers(property, fieldType))
        {
            return;
        }

        foreach (var mark in marks)
        {
            var place = SymbolEqualityComparer.Default.Equals(property.ContainingType, type) ? VariablePlaces.OfSetting(mark!, "Variable", context.CancellationToken) : Places.OfName(type);
            context.ReportDiagnostic(At(place, property.Name, property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
        }
    }

    private static bool Offers(IPropertySymbol property, FieldType type) => FieldTypes.Inner(type) switch
    {
        FieldType.Ml { Name: "probability" or "confidence_score" or "embedding" } => true,
        FieldType.Text => ConstraintParser.Parse(property, type).OfType<Constraint.Length>().Any(static length => length.Maximum > 0),
        _ => false,
    };
}
