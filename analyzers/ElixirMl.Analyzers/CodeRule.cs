using System.Collections.Immutable;
using ElixirMl.Generators.Programs;
using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers;

/// <summary>A rule over what the members of <c>[Program]</c> types do.</summary>
public abstract class CodeRule : Rule
{
    private readonly ImmutableArray<OperationKind> _kinds;

    private protected CodeRule(DiagnosticDescriptor descriptor, params OperationKind[] kinds)
        : base(descriptor, KnownNames.ProgramAttribute) => _kinds = [.. kinds];

    private protected sealed override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Check, _kinds);

    /// <param name="program">The program around the operation.</param>
    /// <param name="context">The operation; takes the findings.</param>
    private protected abstract void Check(INamedTypeSymbol program, OperationAnalysisContext context);

    private void Check(OperationAnalysisContext context)
    {
        for (var type = context.ContainingSymbol as INamedTypeSymbol ?? context.ContainingSymbol.ContainingType; type is not null; type = type.ContainingType)
        {
            if (PredictorTypes.IsProgram(type))
            {
                Check(type, context);
                return;
            }
        }
    }
}
