using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A static property or an indexer is marked as a field.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0023FieldIsStatic() : SchemaRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0023";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A field belongs to a value",
        "[{0}] on '{1}' has no effect, because {2} is no field of a value: {3}",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private static readonly string[] Marks = [KnownNames.InputAttribute, KnownNames.OutputAttribute, KnownNames.FieldAttribute];

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if ((property.IsStatic || property.IsIndexer) && Marks.FirstOrDefault(mark => property.Find(mark) is not null) is { } mark)
            {
                var name = ConstraintChecks.NameOf(property.Find(mark)!);
                context.ReportDiagnostic(property.IsStatic
                    ? At(Places.OfName(property), name, property.Name, "a static property", "remove 'static'")
                    : At(Places.OfName(property), name, "this[]", "an indexer", "use a property"));
            }
        }
    }
}
