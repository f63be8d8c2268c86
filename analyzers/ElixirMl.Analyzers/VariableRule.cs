using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers;

/// <summary>A rule over one kind of mistake that the generator meets when it reads <c>[Variable]</c> properties.</summary>
public abstract class VariableRule : Rule
{
    private readonly FaultKind _kind;

    private protected VariableRule(DiagnosticDescriptor descriptor, FaultKind kind)
        : base(descriptor, KnownNames.VariableAttribute) => _kind = kind;

    private protected sealed override void Start(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Check, SymbolKind.NamedType);

    private void Check(SymbolAnalysisContext context)
    {
        foreach (var fault in VariableFaults.Of((INamedTypeSymbol)context.Symbol, context.CancellationToken))
        {
            if (fault.Kind == _kind)
            {
                context.ReportDiagnostic(At(VariablePlaces.Of(fault, context.CancellationToken), Facts.Of(Facts.Replacement, fault.Replacement), fault.Sentence));
            }
        }
    }
}
