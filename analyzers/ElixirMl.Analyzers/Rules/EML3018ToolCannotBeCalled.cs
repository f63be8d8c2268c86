using ElixirMl.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>Generated code cannot call a tool.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3018ToolCannotBeCalled() : ToolRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3018";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A tool is a method that generated code can call",
        "'{0}' cannot be a [Tool], because it {1}: {2}",
        Categories.Programs,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(IMethodSymbol method, AttributeData attribute, SymbolAnalysisContext context)
    {
        if (ToolShapes.Flaw(method) is var (fault, cure))
        {
            context.ReportDiagnostic(At(Places.OfName(method), method.Name, fault, cure));
        }
    }
}
