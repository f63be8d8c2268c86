using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A constraint stands on a field whose values it cannot check.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0008ConstraintDoesNotFit() : FieldRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0008";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A constraint fits the type of its field",
        "[{0}] on '{1}' does not fit its type '{2}', so it is never checked: remove it or change the type",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context)
    {
        if (FieldTypes.Of(type, property, context.CancellationToken) is not { } fieldType)
        {
            return;
        }

        foreach (var attribute in property.GetAttributes())
        {
            if (IsUnreadableRange(attribute) || (ConstraintParser.Read(attribute) is { } constraint && !ConstraintParser.Fits(constraint, fieldType)))
            {
                context.ReportDiagnostic(At(Places.OfAttribute(type, property, attribute, context.CancellationToken), ConstraintChecks.NameOf(attribute), property.Name, property.Type.ToDisplayString()));
            }
        }
    }

    /// <summary>A range with limits that are no numbers, such as dates given as texts.</summary>
    private static bool IsUnreadableRange(AttributeData attribute) =>
        attribute.AttributeClass?.ToDisplayString() == "System.ComponentModel.DataAnnotations.RangeAttribute"
        && attribute.ConstructorArguments.Length > 1
        && attribute.ConstructorArguments.All(static argument => argument.Kind != TypedConstantKind.Error)
        && ConstraintParser.Read(attribute) is null;
}
