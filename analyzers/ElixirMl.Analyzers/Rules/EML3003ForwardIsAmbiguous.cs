using ElixirMl.Generators.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>Two overloads of <c>ForwardAsync</c> take the same arguments.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3003ForwardIsAmbiguous() : ProgramRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3003";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A program is run in one way",
        "A call of '{0}.ForwardAsync' fits this overload and that of line {1} alike, once optional parameters are left out: keep one, or make their required parameters differ",
        Categories.Programs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        var seen = new Dictionary<string, IMethodSymbol>(StringComparer.Ordinal);
        foreach (var method in type.GetMembers(ProgramShapes.Forward).OfType<IMethodSymbol>())
        {
            var required = string.Join(", ", method.Parameters.Where(static parameter => !parameter.IsOptional && !parameter.IsParams && !Calls.IsToken(parameter.Type)).Select(static parameter => parameter.Type.ToDisplayString()));
            if (!seen.TryGetValue(required, out var first))
            {
                seen.Add(required, method);
            }
            else if (Places.OfName(first) is { } place)
            {
                context.ReportDiagnostic(At(Places.OfName(method), type.Name, place.GetLineSpan().StartLinePosition.Line + 1));
            }
        }
    }
}
