using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A constraint stands on a property that is neither input nor output.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML1007ConstraintIsOnNoField() : TypeRule(Descriptor, KnownNames.SignatureAttribute)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML1007";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A constraint of a signature is on a field",
        "[{0}] on '{1}' is never checked, because '{1}' is no field: mark it with [Input] or [Output]",
        Categories.Signatures,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (!MemberParser.IsInput(property) && !MemberParser.IsOutput(property) && !property.IsRequired && property.GetAttributes().FirstOrDefault(IsConstraint) is { } constraint)
            {
                context.ReportDiagnostic(At(Places.OfName(property), Facts.Of(Facts.Attribute, ""), ConstraintChecks.NameOf(constraint), property.Name));
            }
        }
    }

    private static bool IsConstraint(AttributeData attribute) =>
        ConstraintParser.Read(attribute) is not null || attribute.AttributeClass?.ToDisplayString() is KnownNames.FieldAttribute;
}
