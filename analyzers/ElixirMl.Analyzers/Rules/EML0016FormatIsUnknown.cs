using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using ElixirMl.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>The name of a format is misspelt or unknown.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0016FormatIsUnknown() : FieldRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0016";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A format has a known name",
        "[Format] on '{0}' names no known form '{1}', so it is never checked: {2}",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context)
    {
        if (property.Find("ElixirMl.FormatAttribute") is { } attribute && attribute.GetString(0) is { } name && ConstraintParser.Read(attribute) is null)
        {
            var nearest = NearestName.Of(name, TextFormNames.All);
            context.ReportDiagnostic(At(
                Places.OfArgument(type, property, attribute, 0, context.CancellationToken),
                Facts.Of(Facts.Replacement, nearest is null ? null : $"\"{nearest}\""),
                property.Name,
                name,
                nearest is null ? $"known are {string.Join(", ", TextFormNames.All)}" : $"write '{nearest}'"));
        }
    }
}
