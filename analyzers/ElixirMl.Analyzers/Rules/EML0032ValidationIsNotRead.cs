using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A validation attribute has no effect on a field.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0032ValidationIsNotRead() : FieldRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0032";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A validation attribute is one that schemas read",
        "[{0}] on '{1}' is not read by schemas, so it is never checked: {2}",
        Categories.Schemas,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "Required", "Range", "StringLength", "MinLength", "MaxLength", "Length", "RegularExpression", "AllowedValues", "DeniedValues", "EmailAddress", "Url",
    };

    private protected override void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context)
    {
        foreach (var attribute in property.GetAttributes())
        {
            var name = ConstraintChecks.NameOf(attribute);
            if (!Known.Contains(name) && IsValidation(attribute.AttributeClass))
            {
                context.ReportDiagnostic(At(Places.OfAttribute(type, property, attribute, context.CancellationToken), name, property.Name, "use a [Rule] method, or one of the constraints that schemas know"));
            }
        }
    }

    private static bool IsValidation(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.ToDisplayString() == "System.ComponentModel.DataAnnotations.ValidationAttribute")
            {
                return true;
            }
        }

        return false;
    }
}
