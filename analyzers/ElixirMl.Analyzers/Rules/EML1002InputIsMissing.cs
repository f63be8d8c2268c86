using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A signature gives nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML1002InputIsMissing() : TypeRule(Descriptor, KnownNames.SignatureAttribute)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML1002";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A signature has an input",
        "'{0}' has no [Input] property, so every call asks the same: mark what the model is given with [Input]",
        Categories.Signatures,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        var sides = MemberParser.Sides(type);
        if (sides.Inputs.Count == 0 && sides.Outputs.Count > 0)
        {
            context.ReportDiagnostic(At(Places.OfName(type), type.Name));
        }
    }
}
