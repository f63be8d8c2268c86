using ElixirMl.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>Two tools of one type have one name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3020ToolNameIsTaken() : ToolRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3020";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Tools of one type have different names",
        "Tool '{0}' has {1} that '{2}' has already, so {3}: rename one",
        Categories.Programs,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(IMethodSymbol method, AttributeData attribute, SymbolAnalysisContext context)
    {
        if (ToolShapes.Earlier(method) is { } overload)
        {
            context.ReportDiagnostic(At(Places.OfName(method), method.Name, "the name", overload.Name, $"both would be the property '{method.Name}Tool'"));
            return;
        }

        var name = ToolShapes.NameOf(method, attribute);
        if (ToolShapes.Tools(method.ContainingType).TakeWhile(other => !SymbolEqualityComparer.Default.Equals(other.Method, method)).FirstOrDefault(other => ToolShapes.NameOf(other.Method, other.Attribute) == name).Method is { } first)
        {
            context.ReportDiagnostic(At(Places.OfName(method), method.Name, $"the name '{name}'", first.Name, "a model cannot choose between them"));
        }
    }
}
