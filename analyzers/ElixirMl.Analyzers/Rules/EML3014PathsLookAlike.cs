using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>Two members of a program have names that differ in capital letters only.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3014PathsLookAlike() : ProgramRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3014";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Paths of a program can be told apart",
        "'{0}' and '{1}' differ in capital letters only, so their paths in state files and configurations are easily mistaken: rename one",
        Categories.Programs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private static readonly string[] Marks = [KnownNames.PredictorAttribute, KnownNames.VariableAttribute];

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>().Where(static property => Marks.Any(mark => property.Find(mark) is not null)))
        {
            if (!names.TryGetValue(property.Name, out var first))
            {
                names.Add(property.Name, property.Name);
            }
            else if (first != property.Name)
            {
                context.ReportDiagnostic(At(Places.OfMember(type, property), property.Name, first));
            }
        }
    }
}
