using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>Two members of an enumeration have one description.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0012EnumDescriptionRepeats() : FieldRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0012";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Choices of a field are described differently",
        "'{0}' and '{1}', choices of '{2}', have the same description, so a model cannot tell them apart: describe each one",
        Categories.Schemas,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context)
    {
        if (FieldTypes.Of(type, property, context.CancellationToken) is { } fieldType
            && EnumChoices.FirstTwins(fieldType, static value => value.Description.Trim()) is { } twins)
        {
            context.ReportDiagnostic(At(Places.OfMember(type, property), twins.First, twins.Second, property.Name));
        }
    }
}
