using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A pattern cannot be read by .NET.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0009PatternIsInvalid() : FieldRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0009";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A pattern is a regular expression",
        "The pattern of '{0}' is no regular expression ({1}), so it is never checked: correct it",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context)
    {
        if (property.Find(KnownPatterns.Attribute) is { } attribute && attribute.GetString(0) is { } pattern && !ConstraintParser.IsPattern(pattern))
        {
            context.ReportDiagnostic(At(Places.OfAttribute(type, property, attribute, context.CancellationToken), property.Name, KnownPatterns.Fault(pattern)));
        }
    }
}
