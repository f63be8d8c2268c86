using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A program is a static class.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3015ProgramIsStatic() : ProgramRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3015";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A program has instances",
        "'{0}' is static, but a program is copied with other demos and settings: remove 'static'",
        Categories.Programs,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (type.IsStatic)
        {
            context.ReportDiagnostic(At(Places.OfName(type), type.Name));
        }
    }
}
