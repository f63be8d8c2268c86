using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.TestKit;

/// <summary>Runs an analyzer on sources, completed by a generator, that mark where it must report.</summary>
/// <remarks>
/// <c>[|…|]</c> marks a spot of the analyzer's only rule, <c>{|EML0001:…|}</c> a spot of a named rule or of a compiler error.
/// Everything found must be marked and everything marked must be found; compiler errors count, compiler warnings do not.
/// </remarks>
public static class AnalyzerRun<TAnalyzer, TGenerator>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TGenerator : IIncrementalGenerator, new()
{
    /// <summary>Demands a report at every mark and nowhere else.</summary>
    /// <returns>The analyzer's reports in the order of the source, for tests of messages.</returns>
    /// <exception cref="ExpectationException">Reports and marks differ, or the analyzer threw.</exception>
    public static Task<ImmutableArray<Diagnostic>> FindsAsync(params string[] markedSources) =>
        markedSources.Any(source => MarkedSource.Parse(source).Spots.Length > 0)
            ? CompareAsync(markedSources)
            : throw new ArgumentException($"No spot is marked: use {nameof(FindsNothingAsync)}.", nameof(markedSources));

    /// <summary>Demands that sources without marks give no report and compile.</summary>
    /// <exception cref="ExpectationException">Something was reported, or the analyzer threw.</exception>
    public static Task FindsNothingAsync(params string[] sources) => CompareAsync(sources);

    internal static async Task<ImmutableArray<Diagnostic>> CompareAsync(params string[] markedSources)
    {
        var marked = markedSources.Select(MarkedSource.Parse).ToArray();
        var compilation = Complete(TestCompilation.Of([.. marked.Select(source => source.Text)]));
        var reports = await ReportsAsync(compilation);

        var expected = marked.SelectMany((source, index) => source.Spots.Select(spot => new Finding(TestCompilation.PathOf(index), spot.Span, spot.Id ?? OnlyRule())));
        var actual = reports.Concat(compilation.GetDiagnostics().Errors()).Select(Finding.Of);
        DemandSame([.. expected], [.. actual], compilation);
        return reports;
    }

    /// <summary>The compilation with what the generator adds to it.</summary>
    internal static CSharpCompilation Complete(CSharpCompilation compilation)
    {
        var driver = GeneratorRun<TGenerator>.FreshDriver(compilation).RunGeneratorsAndUpdateCompilation(compilation, out var completed, out _);
        GeneratorRun<TGenerator>.ResultOf(driver);
        return (CSharpCompilation)completed;
    }

    /// <summary>What the analyzer reports on a completed compilation.</summary>
    internal static async Task<ImmutableArray<Diagnostic>> ReportsAsync(CSharpCompilation compilation)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => thrown = exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var reports = await compilation.WithAnalyzers([new TAnalyzer()], options).GetAnalyzerDiagnosticsAsync();

        if (thrown is not null) throw new ExpectationException($"{typeof(TAnalyzer).Name} threw.\n{thrown}");
        return [.. reports.OrderBy(report => report.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(report => report.Location.SourceSpan)];
    }

    private static string OnlyRule() => new TAnalyzer().SupportedDiagnostics is [var only]
        ? only.Id
        : throw new ArgumentException($"{typeof(TAnalyzer).Name} has several rules: mark spots as {{|ID:…|}}.");

    private static void DemandSame(List<Finding> expected, List<Finding> actual, CSharpCompilation compilation)
    {
        var surplus = actual.ToList();
        var missing = expected.Where(finding => !surplus.Remove(finding)).ToList();
        ExpectationException.ThrowIfAny(
            $"{typeof(TAnalyzer).Name} does not find what is marked:",
            [
                .. missing.Select(finding => $"not found: {finding.Describe(compilation)}"),
                .. surplus.Select(finding => $"not marked: {finding.Describe(compilation)}"),
            ]);
    }
}
