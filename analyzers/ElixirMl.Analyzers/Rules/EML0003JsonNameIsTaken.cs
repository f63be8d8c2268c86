using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>Two fields have one JSON name or alias, so that the second is never read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0003JsonNameIsTaken() : SchemaRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0003";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Fields have different JSON names",
        "'{0}' has the JSON name '{1}' that '{2}' has already: rename the property, or give one of them another Name",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in MemberParser.Fields(type))
        {
            foreach (var name in MemberParser.AliasesOf(property).Prepend(MemberParser.JsonNameOf(property)).Distinct(StringComparer.Ordinal))
            {
                if (owners.TryGetValue(name, out var owner))
                {
                    context.ReportDiagnostic(At(Places.OfMember(type, property), property.Name, name, owner));
                    break;
                }

                owners.Add(name, property.Name);
            }
        }
    }
}
