using System.Globalization;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A transform has a shape that generated code cannot call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0025TransformMethodIsMalformed() : SchemaRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0025";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A transform is a static method that returns what it takes",
        "[Transform] method '{0}' {1}, so it never runs: a transform is static, not generic, takes one field or the whole value and returns the same type",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.Find(KnownNames.TransformAttribute) is not null && !MethodShapes.IsTransform(method))
            {
                var flaw = MethodShapes.Flaw(method) ?? (method.Parameters.Length != 1
                    ? $"takes {method.Parameters.Length.ToString(CultureInfo.InvariantCulture)} values"
                    : $"returns {method.ReturnType.ToDisplayString()}");
                context.ReportDiagnostic(At(Places.OfName(method), method.Name, flaw));
            }
        }
    }
}
