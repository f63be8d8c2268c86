using ElixirMl.Generators.Schemas;
using ElixirMl.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A tool returns what no model can read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3017ToolResultIsUnsupported() : ToolRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3017";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A tool returns what schemas know",
        "Tool '{0}' returns '{1}', which no schema supports: return text, a number, a list or a [Schema] type",
        Categories.Programs,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(IMethodSymbol method, AttributeData attribute, SymbolAnalysisContext context)
    {
        if (ToolShapes.ResultOf(method) is { TypeKind: not (TypeKind.Error or TypeKind.TypeParameter) } result && new ValueParser(context.CancellationToken).Parse(result) is null)
        {
            context.ReportDiagnostic(At(Places.OfName(method), method.Name, result.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
        }
    }
}
