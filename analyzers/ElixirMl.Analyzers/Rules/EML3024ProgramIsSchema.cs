using ElixirMl.Generators.Programs;
using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A program is a schema or signature too.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3024ProgramIsSchema() : ProgramRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3024";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A program is no schema",
        "[Program] on '{0}' has no effect, because '{0}' is a {1} already: keep one of the two",
        Categories.Programs,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (ProgramParser.HasOtherHalf(type) && type.Find(KnownNames.ProgramAttribute) is { } attribute)
        {
            context.ReportDiagnostic(At(Places.OfAttribute(attribute, context.CancellationToken), type.Name, type.Find(KnownNames.SignatureAttribute) is not null ? "[Signature]" : "[Schema]"));
        }
    }
}
