using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>The default of a field would be refused if a model gave it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0005DefaultBreaksConstraint() : FieldRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0005";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A default keeps the constraints of its field",
        "The default {0} of '{1}' breaks {2}: change the default or the constraint",
        Categories.Schemas,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context)
    {
        if (MemberParser.IsDeclaredRequired(property)
            || InitializerParser.Parse(property) is not { Json: { } json } initializer
            || FieldTypes.Of(type, property, context.CancellationToken) is not { } fieldType)
        {
            return;
        }

        foreach (var constraint in ConstraintParser.Parse(property, fieldType))
        {
            if (ConstraintChecks.Breaks(constraint, json, initializer.Text))
            {
                context.ReportDiagnostic(At(Places.OfInitializer(type, property), json, property.Name, ConstraintChecks.Describe(constraint)));
                return;
            }
        }
    }
}
