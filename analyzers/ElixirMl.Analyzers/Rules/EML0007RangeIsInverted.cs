using System.Globalization;
using ElixirMl.Generators.Schemas;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>The limits of a constraint leave no value between them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0007RangeIsInverted() : FieldRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0007";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A range holds at least one value",
        "[{0}] on '{1}' allows nothing, because its minimum {2} is {3} its maximum {4}: {5}",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (ConstraintParser.Read(attribute) is { } constraint && Limits(constraint) is { } limits && limits.Minimum >= limits.Maximum && (limits.Minimum > limits.Maximum || limits.IsOpen))
            {
                var isInverted = limits.Minimum > limits.Maximum;
                context.ReportDiagnostic(At(
                    Places.OfAttribute(type, property, attribute, context.CancellationToken),
                    Facts.Of(Facts.Replacement, isInverted ? "" : null),
                    ConstraintChecks.NameOf(attribute),
                    property.Name,
                    limits.Minimum.ToString(CultureInfo.InvariantCulture),
                    isInverted ? "above" : "excluded and equal to",
                    limits.Maximum.ToString(CultureInfo.InvariantCulture),
                    isInverted ? "swap them" : "include the limits or move one"));
            }
        }
    }

    private static (double Minimum, double Maximum, bool IsOpen)? Limits(Constraint constraint) => constraint switch
    {
        Constraint.Range { Minimum: { } minimum, Maximum: { } maximum } range => (minimum, maximum, range.MinimumIsExclusive || range.MaximumIsExclusive),
        Constraint.Length { Maximum: { } most } length => (length.Minimum, most, false),
        _ => null,
    };
}
