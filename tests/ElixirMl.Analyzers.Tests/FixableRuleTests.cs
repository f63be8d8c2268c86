using ElixirMl.Generators.Tests;
using ElixirMl.TestKit;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Tests;

/// <summary>What every rule with a fix must do besides: the fix compiles and removes the finding, here and everywhere at once.</summary>
public abstract class FixableRuleTests<TRule, TFix> : RuleTests<TRule>
    where TRule : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>The mistake after the fix.</summary>
    protected abstract string Cure { get; }

    /// <summary>Which of several fixes leads to the cure.</summary>
    protected virtual string? Title => null;

    [Fact]
    public Task The_fix_cures_the_mistake() => TurnsAsync(Mistake, Cure, Title);

    [Fact]
    public Task One_Fix_All_cures_the_mistake_in_two_files() => CodeFixRun<TRule, TFix, AllGenerators>.TurnsAllAsync(
        Title,
        (Within("First", Mistake), Within("First", Cure)),
        (Within("Second", Mistake), Within("Second", Cure)),
        (Sources.Usings, Sources.Usings));

    protected static Task TurnsAsync(string marked, string expected, string? title = null) =>
        CodeFixRun<TRule, TFix, AllGenerators>.TurnsAllAsync(title, (marked, expected), (Sources.Usings, Sources.Usings));

    protected static Task OffersNothingAsync(string marked) => CodeFixRun<TRule, TFix, AllGenerators>.OffersNothingAsync(marked);

    private static string Within(string space, string source) => $"namespace {space}\n{{\n{source}\n}}\n";
}
