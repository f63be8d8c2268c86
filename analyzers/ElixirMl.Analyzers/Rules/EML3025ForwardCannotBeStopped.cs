using ElixirMl.Generators.Programs;
using ElixirMl.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary><c>ForwardAsync</c> takes no cancellation token.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3025ForwardCannotBeStopped() : ProgramRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3025";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A program can be stopped",
        "'{0}.ForwardAsync' takes no CancellationToken, so a run cannot be stopped: add 'CancellationToken cancellationToken = default'",
        Categories.Programs,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (var method in type.GetMembers(ProgramShapes.Forward).OfType<IMethodSymbol>())
        {
            if (ToolShapes.IsTask(method.ReturnType) && !method.IsOverride && !method.Parameters.Any(static parameter => Calls.IsToken(parameter.Type)))
            {
                context.ReportDiagnostic(At(Places.OfName(method), type.Name));
            }
        }
    }
}
