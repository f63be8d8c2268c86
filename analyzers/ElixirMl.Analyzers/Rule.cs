using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers;

/// <summary>One rule with one descriptor; it sleeps in projects that know none of the attributes it is about.</summary>
public abstract class Rule : DiagnosticAnalyzer
{
    private readonly ImmutableArray<string> _markers;

    /// <param name="descriptor">What the rule reports.</param>
    /// <param name="markers">Metadata names of the types of which one must be known for the rule to mean anything.</param>
    private protected Rule(DiagnosticDescriptor descriptor, params string[] markers)
    {
        SupportedDiagnostics = [descriptor];
        _markers = [.. markers];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (_markers.Any(start.Compilation.Knows))
            {
                Start(start);
            }
        });
    }

    /// <summary>Registers what the rule looks at; called once per compilation that knows a marker.</summary>
    private protected abstract void Start(CompilationStartAnalysisContext context);

    /// <summary>The finding, with the arguments of its message.</summary>
    private protected Diagnostic At(Location? location, params object?[] arguments) => Diagnostic.Create(SupportedDiagnostics[0], location, arguments);

    /// <summary>The finding with facts its fix needs.</summary>
    private protected Diagnostic At(Location? location, ImmutableDictionary<string, string?> facts, params object?[] arguments) =>
        Diagnostic.Create(SupportedDiagnostics[0], location, facts, arguments);
}
