using ElixirMl.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A tool says nothing about itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3019ToolIsNotDescribed() : ToolRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3019";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A tool is described",
        "'{0}' has no description, so a model knows only its name: say in [Tool(\"…\")] what it does",
        Categories.Programs,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(IMethodSymbol method, AttributeData attribute, SymbolAnalysisContext context)
    {
        if (ToolShapes.DescriptionOf(method, attribute, ToolDocumentation.Of(method, context.CancellationToken)).Length == 0)
        {
            context.ReportDiagnostic(At(Places.OfName(method), method.Name));
        }
    }
}
