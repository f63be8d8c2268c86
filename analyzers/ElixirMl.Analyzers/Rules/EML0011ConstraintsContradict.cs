using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>No value can keep all constraints of a field.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0011ConstraintsContradict() : FieldRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0011";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "The constraints of a field leave room for a value",
        "The constraints of '{0}' contradict each other, because {1}: loosen one of them",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context)
    {
        if (FieldTypes.Of(type, property, context.CancellationToken) is { } fieldType
            && ConstraintChecks.Contradiction(ConstraintParser.Parse(property, fieldType), property.GetAttributes().Select(ConstraintParser.Read)) is { } reason)
        {
            context.ReportDiagnostic(At(Places.OfMember(type, property), property.Name, reason));
        }
    }
}
