using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.TestKit;

/// <summary>Runs an analyzer on sources that no generator completes; otherwise as <see cref="AnalyzerRun{TAnalyzer, TGenerator}"/>.</summary>
public static class AnalyzerRun<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <inheritdoc cref="AnalyzerRun{TAnalyzer, TGenerator}.FindsAsync"/>
    public static Task<ImmutableArray<Diagnostic>> FindsAsync(params string[] markedSources) => AnalyzerRun<TAnalyzer, NoGenerator>.FindsAsync(markedSources);

    /// <inheritdoc cref="AnalyzerRun{TAnalyzer, TGenerator}.FindsNothingAsync"/>
    public static Task FindsNothingAsync(params string[] sources) => AnalyzerRun<TAnalyzer, NoGenerator>.FindsNothingAsync(sources);
}
