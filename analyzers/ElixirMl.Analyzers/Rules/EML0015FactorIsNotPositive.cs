using System.Globalization;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>The factor of a multiple is zero, negative or no number.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0015FactorIsNotPositive() : FieldRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0015";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A factor is above zero",
        "[MultipleOf] on '{0}' has the factor {1}, and only factors above zero have multiples to check: give it one, or remove it",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context)
    {
        if (property.Find("ElixirMl.MultipleOfAttribute") is { ConstructorArguments.Length: 1 } attribute
            && attribute.ConstructorArguments[0].Value is double factor
            && ConstraintParser.Read(attribute) is null)
        {
            context.ReportDiagnostic(At(Places.OfAttribute(type, property, attribute, context.CancellationToken), property.Name, factor.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
