using ElixirMl.Generators.Programs;
using ElixirMl.Generators.Tools;
using ElixirMl.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A program with predictors has no method that runs it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3002ForwardIsMissing() : ProgramRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3002";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A program can be run",
        "'{0}' has predictors but no 'ForwardAsync', so nothing says how it is run: {1}",
        Categories.Programs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (type.IsAbstract || !ProgramShapes.Predictors(type).Any() || Methods(type).Any(IsForward))
        {
            return;
        }

        if (Methods(type).FirstOrDefault(IsNearlyForward) is { } meant && Places.OfName(meant) is { } place)
        {
            context.ReportDiagnostic(At(place, Facts.Of(Facts.Replacement, ProgramShapes.Forward), type.Name, $"rename '{meant.Name}'"));
        }
        else if (!Methods(type).Any(static method => GivesLater(method.ReturnType)))
        {
            context.ReportDiagnostic(At(Places.OfName(type), type.Name, "add 'public async Task<…> ForwardAsync(…, CancellationToken cancellationToken = default)'"));
        }
    }

    private static bool IsForward(IMethodSymbol method) => method.Name == ProgramShapes.Forward;

    private static bool IsNearlyForward(IMethodSymbol method) => method.Name == "Forward" || NearestName.Of(method.Name, [ProgramShapes.Forward]) is not null;

    // A program may call its way of running as it likes.
    private static bool GivesLater(ITypeSymbol type) => ToolShapes.IsTask(type) || type is INamedTypeSymbol { Name: "IAsyncEnumerable" };

    private static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var method in level.GetMembers().OfType<IMethodSymbol>().Where(static method => method is { MethodKind: MethodKind.Ordinary, IsStatic: false, DeclaredAccessibility: not Accessibility.Private }))
            {
                yield return method;
            }
        }
    }
}
