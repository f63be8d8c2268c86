using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>Two members of an enumeration have one name in JSON.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0030EnumNamesClash() : FieldRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0030";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Choices of a field have different names",
        "'{0}' and '{1}', choices of '{2}', have the same name in JSON, so the second is never read: rename one",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context)
    {
        if (FieldTypes.Of(type, property, context.CancellationToken) is { } fieldType && EnumChoices.FirstTwins(fieldType, static value => value.JsonName) is { } twins)
        {
            context.ReportDiagnostic(At(Places.OfMember(type, property), twins.First, twins.Second, property.Name));
        }
    }
}
