using System.Collections.Immutable;
using ElixirMl.Generators.Tests;
using ElixirMl.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Tests;

/// <summary>What every rule must do: find its mistake and fall silent when asked to.</summary>
/// <remarks>Sources get the usual usings, and all generators run.</remarks>
public abstract class RuleTests<TRule>
    where TRule : DiagnosticAnalyzer, new()
{
    /// <summary>A source with the mistake, marked; without usings and without a file-scoped namespace.</summary>
    protected abstract string Mistake { get; }

    protected static string Id => new TRule().SupportedDiagnostics.Single().Id;

    [Fact]
    public async Task The_mistake_is_found_and_told_in_one_sentence()
    {
        var reports = await FindMistakeAsync();

        Assert.NotEmpty(reports);
        Assert.All(reports, report => Assert.DoesNotMatch("[{}]|\n|\\.$", Message(report)));
    }

    [Fact]
    public async Task A_pragma_silences_the_rule() =>
        Assert.Empty(await RuleRun.ReportsAsync(Compile($"#pragma warning disable {Id}\n{Sources.Unmark(Mistake)}\n"), new TRule()));

    [Fact]
    public async Task An_editorconfig_silences_the_rule()
    {
        var compilation = Compile(Sources.Unmark(Mistake));
        var silenced = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfig($"[*.cs]\ndotnet_diagnostic.{Id}.severity = none")));

        Assert.NotEmpty(await RuleRun.ReportsAsync(compilation, new TRule()));
        Assert.Empty(await RuleRun.ReportsAsync(silenced, new TRule()));
    }

    /// <summary>What the generators make of a source.</summary>
    protected virtual CSharpCompilation Compile(string source) => RuleRun.Complete(Sources.Compile(source));

    protected virtual Task<ImmutableArray<Diagnostic>> FindMistakeAsync() => FindsAsync(Mistake);

    protected static Task<ImmutableArray<Diagnostic>> FindsAsync(string marked) =>
        AnalyzerRun<TRule, AllGenerators>.FindsAsync(marked, Sources.Usings);

    protected static Task FindsNothingAsync(string source) => AnalyzerRun<TRule, AllGenerators>.FindsNothingAsync(source, Sources.Usings);

    protected static string Message(Diagnostic report) => report.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
}
