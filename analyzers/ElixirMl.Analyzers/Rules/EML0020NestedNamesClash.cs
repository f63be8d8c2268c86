using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>Two types inside a schema share the name under which JSON Schema defines them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0020NestedNamesClash() : SchemaRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0020";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Nested schemas have different names",
        "'{0}' contains '{1}' and '{2}', and both are called '{3}' in JSON Schema, so one of them is described wrongly: rename one",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        var known = new Dictionary<string, INamedTypeSymbol>(StringComparer.Ordinal) { [SchemaNames.Of(type)] = type };
        var open = new Queue<INamedTypeSymbol>([type]);
        while (open.Count > 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (var nested in MemberParser.Fields(open.Dequeue()).SelectMany(static property => NestedTypes.Of(property.Type)))
            {
                var name = SchemaNames.Of(nested);
                if (!known.TryGetValue(name, out var other))
                {
                    known.Add(name, nested);
                    open.Enqueue(nested);
                }
                else if (!SymbolEqualityComparer.Default.Equals(nested, other))
                {
                    context.ReportDiagnostic(At(Places.OfName(type), type.Name, other.ToDisplayString(), nested.ToDisplayString(), name));
                    return;
                }
            }
        }
    }
}
