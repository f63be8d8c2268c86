using System.Globalization;
using ElixirMl.Generators.Programs;
using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>The temperature of a predictor is none that models know.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3013TemperatureIsOutOfRange() : ProgramRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3013";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A temperature lies between 0 and 2",
        "The temperature {0} of '{1}' is outside of 0 to 2, so it is ignored: choose one within",
        Categories.Programs,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (var (property, attribute) in ProgramShapes.Predictors(type))
        {
            // Not a number is the default, which leaves the choice to the variable.
            if (attribute.GetNamed("Temperature")?.Value is double temperature && !double.IsNaN(temperature) && !ProgramShapes.IsTemperature(temperature))
            {
                context.ReportDiagnostic(At(Places.OfArgument(attribute, "Temperature", context.CancellationToken), temperature.ToString(CultureInfo.InvariantCulture), property.Name));
            }
        }
    }
}
