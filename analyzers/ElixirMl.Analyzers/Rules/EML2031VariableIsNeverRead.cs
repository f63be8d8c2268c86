using System.Collections.Concurrent;
using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A variable that changes nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2031VariableIsNeverRead() : Rule(Descriptor, KnownNames.VariableAttribute)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2031";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A variable is read",
        "Variable '{0}' is never read, so optimizers would search its values for nothing: read '{0}' where it matters, or remove it",
        Categories.Variables,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id),
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var read = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        var hidden = new ConcurrentBag<IPropertySymbol>();
        context.RegisterOperationAction(operation => read.TryAdd(Variable(((IPropertyReferenceOperation)operation.Operation).Property), true), OperationKind.PropertyReference);
        context.RegisterSymbolAction(
            symbol =>
            {
                foreach (var property in VariableReads.Unread((INamedTypeSymbol)symbol.Symbol, symbol.CancellationToken))
                {
                    hidden.Add(property);
                }
            },
            SymbolKind.NamedType);
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var property in hidden.Where(property => !read.ContainsKey(property)))
            {
                end.ReportDiagnostic(At(Places.OfName(property), property.Name));
            }
        });
    }

    // Reading the active configuration is reading the variable.
    private static ISymbol Variable(IPropertySymbol property) => property.ContainingType is { Name: "Configuration", ContainingType: { } owner }
        ? owner.GetMembers(property.Name).OfType<IPropertySymbol>().FirstOrDefault() ?? property.OriginalDefinition
        : property.OriginalDefinition;
}
