using System.Collections.Immutable;
using ElixirMl.Generators.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Tests;

/// <summary>Runs rules on a compilation and lets no exception pass unseen.</summary>
internal static class RuleRun
{
    /// <summary>The compilation with everything the generators add.</summary>
    public static CSharpCompilation Complete(CSharpCompilation compilation)
    {
        var driver = CSharpGeneratorDriver.Create([new AllGenerators().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var completed, out _);
        var result = driver.GetRunResult().Results.Single();
        return result.Exception is null ? (CSharpCompilation)completed : throw new InvalidOperationException("A generator threw.", result.Exception);
    }

    public static async Task<ImmutableArray<Diagnostic>> ReportsAsync(CSharpCompilation compilation, params DiagnosticAnalyzer[] rules)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => thrown = exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var reports = await compilation.WithAnalyzers([.. rules], options).GetAnalyzerDiagnosticsAsync();
        return thrown is null ? reports : throw new InvalidOperationException("A rule threw.", thrown);
    }
}
