using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A rule has a shape that generated code cannot call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0024RuleMethodIsMalformed() : SchemaRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0024";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A rule is a static method over fields",
        "[Rule] method '{0}' {1}, so it never runs: a rule is static, not generic, takes fields and returns bool, or a message that is null when it holds, or a RuleError for each field that is wrong",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.Find(KnownNames.RuleAttribute) is not null && !MethodShapes.IsRule(method))
            {
                var flaw = MethodShapes.Flaw(method) ?? (method.Parameters.IsEmpty ? "takes nothing" : $"returns {method.ReturnType.ToDisplayString()}");
                context.ReportDiagnostic(At(Places.OfName(method), method.Name, flaw));
            }
        }
    }
}
