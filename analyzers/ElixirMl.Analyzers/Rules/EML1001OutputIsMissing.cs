using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A signature asks for nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML1001OutputIsMissing() : TypeRule(Descriptor, KnownNames.SignatureAttribute)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML1001";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A signature has an output",
        "'{0}' has no [Output] property, so a model has nothing to answer: mark what it shall answer with [Output]",
        Categories.Signatures,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (MemberParser.Sides(type).Outputs.Count == 0)
        {
            context.ReportDiagnostic(At(Places.OfName(type), type.Name));
        }
    }
}
