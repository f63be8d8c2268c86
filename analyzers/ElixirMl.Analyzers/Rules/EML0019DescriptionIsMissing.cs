using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A field says nothing about itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0019DescriptionIsMissing() : FieldRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0019";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A field is described",
        "'{0}' has no description, so a model knows only its name: say what it means",
        Categories.Schemas,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context)
    {
        if (MemberParser.DescriptionOf(property).Length == 0 && SymbolEqualityComparer.Default.Equals(property.ContainingType, type))
        {
            context.ReportDiagnostic(At(Places.OfMember(type, property), property.Name));
        }
    }
}
