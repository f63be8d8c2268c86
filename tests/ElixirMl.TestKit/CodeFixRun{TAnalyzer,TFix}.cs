using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.TestKit;

/// <summary>Applies a code fix to sources that no generator completes; otherwise as <see cref="CodeFixRun{TAnalyzer, TFix, TGenerator}"/>.</summary>
public static class CodeFixRun<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <inheritdoc cref="CodeFixRun{TAnalyzer, TFix, TGenerator}.TurnsAsync"/>
    public static Task TurnsAsync(string marked, string expected, string? title = null) => CodeFixRun<TAnalyzer, TFix, NoGenerator>.TurnsAsync(marked, expected, title);

    /// <inheritdoc cref="CodeFixRun{TAnalyzer, TFix, TGenerator}.TurnsAllAsync"/>
    public static Task TurnsAllAsync(params (string Marked, string Expected)[] sources) => CodeFixRun<TAnalyzer, TFix, NoGenerator>.TurnsAllAsync(sources);

    /// <inheritdoc cref="CodeFixRun{TAnalyzer, TFix, TGenerator}.OffersNothingAsync"/>
    public static Task OffersNothingAsync(string marked) => CodeFixRun<TAnalyzer, TFix, NoGenerator>.OffersNothingAsync(marked);
}
