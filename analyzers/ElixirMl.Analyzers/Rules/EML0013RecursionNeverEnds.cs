using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A required field leads back to its own type, so that no finite value exists.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0013RecursionNeverEnds() : FieldRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0013";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A recursive schema has an end",
        "'{0}' gives every '{1}' another '{1}' inside, without end: make it optional with '?', or a list",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context)
    {
        if (NestedTypes.RequiredBy(property) is { } nested && LeadsTo(nested, type, new HashSet<ISymbol>(SymbolEqualityComparer.Default)))
        {
            context.ReportDiagnostic(At(Places.OfMember(type, property), property.Name, type.Name));
        }
    }

    private static bool LeadsTo(INamedTypeSymbol from, INamedTypeSymbol goal, HashSet<ISymbol> seen) =>
        SymbolEqualityComparer.Default.Equals(from, goal)
        || (seen.Add(from) && MemberParser.Fields(from).Select(NestedTypes.RequiredBy).OfType<INamedTypeSymbol>().Any(next => LeadsTo(next, goal, seen)));
}
