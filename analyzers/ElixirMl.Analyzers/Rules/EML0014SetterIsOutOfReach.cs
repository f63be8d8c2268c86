using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A member is marked as a field but cannot be set.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0014SetterIsOutOfReach() : SchemaRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0014";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A field can be set by generated code",
        "'{0}' has no setter that generated code can reach, so it is never filled: give it 'init'",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (var property in Marked(type))
        {
            if (property.SetMethod is null || !MemberParser.IsInReach(type, property.SetMethod))
            {
                context.ReportDiagnostic(At(Places.OfMember(type, property), property.Name));
            }
        }
    }

    // A property of a schema without setter and without mark is computed, which is fine.
    private static IEnumerable<IPropertySymbol> Marked(INamedTypeSymbol type) => MemberParser.Fields(type).Concat(
        type.GetMembers().OfType<IPropertySymbol>().Where(static property => property is { SetMethod: null, IsStatic: false, IsIndexer: false } && property.Find(KnownNames.FieldAttribute) is not null))
        .Distinct<IPropertySymbol>(SymbolEqualityComparer.Default);
}
