using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A pattern repeats a part that can itself be repeated in many ways.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0010PatternIsCatastrophic() : FieldRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0010";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A pattern takes linear time",
        "The pattern of '{0}' repeats '{1}', which repeats itself, so a long text takes exponential time and fails after 250 ms: repeat only once",
        Categories.Schemas,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context)
    {
        if (property.Find(KnownPatterns.Attribute) is { } attribute
            && attribute.GetString(0) is { } pattern
            && ConstraintParser.IsPattern(pattern)
            && RepeatedRepetition.Find(pattern) is { } part)
        {
            context.ReportDiagnostic(At(Places.OfAttribute(type, property, attribute, context.CancellationToken), property.Name, part));
        }
    }
}
