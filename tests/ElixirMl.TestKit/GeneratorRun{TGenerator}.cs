using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElixirMl.TestKit;

/// <summary>One run of a generator, checked as it happens: it did not throw, its code is clean, its text does not depend on chance.</summary>
public sealed class GeneratorRun<TGenerator>
    where TGenerator : IIncrementalGenerator, new()
{
    // Generated code must name members their owner calls obsolete; that warning is about the user's code, not ours.
    private static readonly ImmutableHashSet<string> CausedByUsers = ["CS0612", "CS0618"];

    private static readonly CultureInfo OddCulture = CreateOddCulture();

    private GeneratorRun(CSharpCompilation input)
    {
        Result = ResultOf(FreshDriver(input).RunGeneratorsAndUpdateCompilation(input, out var output, out _));
        Compilation = (CSharpCompilation)output;
        Sources = Texts(Result);
    }

    /// <summary>The input together with what was generated.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>What the driver recorded, with all steps tracked.</summary>
    public GeneratorRunResult Result { get; }

    /// <summary>The generated texts by hint name, in ordinal order.</summary>
    public ImmutableSortedDictionary<string, string> Sources { get; }

    /// <summary>What the generator itself reported.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <inheritdoc cref="On(CSharpCompilation)"/>
    public static GeneratorRun<TGenerator> On(params string[] sources) => On(TestCompilation.Of(sources));

    /// <summary>Runs the generator and demands that the outcome compiles and that the generated part has no warning, not even a suppressed one.</summary>
    /// <exception cref="ExpectationException">The generator threw, depends on order or culture, or the outcome is not clean.</exception>
    public static GeneratorRun<TGenerator> On(CSharpCompilation compilation)
    {
        var run = OnBroken(compilation);
        ExpectationException.ThrowIfAny($"{typeof(TGenerator).Name} led to code that is not clean:", [.. run.Complaints()]);
        return run;
    }

    /// <inheritdoc cref="OnBroken(CSharpCompilation)"/>
    public static GeneratorRun<TGenerator> OnBroken(params string[] sources) => OnBroken(TestCompilation.Of(sources));

    /// <summary>Runs the generator on input that need not compile; it must still not throw nor depend on order or culture.</summary>
    /// <exception cref="ExpectationException">The generator threw or gave two texts for one input.</exception>
    public static GeneratorRun<TGenerator> OnBroken(CSharpCompilation compilation)
    {
        var run = new GeneratorRun<TGenerator>(compilation);
        run.DemandSameText("run again under another culture", RunUnder(OddCulture, compilation.Clone()));
        run.DemandSameText("given its files in another order", Run(Reversed(compilation)));
        return run;
    }

    /// <summary>The generated text of <paramref name="hintName"/>.</summary>
    /// <exception cref="ExpectationException">Nothing was generated under that name.</exception>
    public string this[string hintName] => Sources.TryGetValue(hintName, out var text)
        ? text
        : throw new ExpectationException($"{typeof(TGenerator).Name} generated no '{hintName}', only: {string.Join(", ", Sources.Keys)}");

    /// <summary>Demands that the generated files are exactly the approved ones.</summary>
    public void Matches(Approved approved) => approved.Matches(Sources);

    /// <summary>Loads input and generated code as an assembly.</summary>
    public Assembly Load() => Compilation.Load();

    internal static GeneratorDriver FreshDriver(CSharpCompilation compilation) => CSharpGeneratorDriver.Create(
        [new TGenerator().AsSourceGenerator()],
        parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    internal static GeneratorRunResult ResultOf(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        if (result.Exception is { } exception) throw new ExpectationException($"{typeof(TGenerator).Name} threw.\n{exception}");
        return result;
    }

    private static GeneratorRunResult Run(CSharpCompilation compilation) => ResultOf(FreshDriver(compilation).RunGenerators(compilation));

    private static GeneratorRunResult RunUnder(CultureInfo culture, CSharpCompilation compilation)
    {
        var usual = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return Run(compilation);
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }

    // Digits as a Finn writes them: a minus sign that is no hyphen and a decimal comma; built by hand, since ICU may be absent.
    private static CultureInfo CreateOddCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        return culture;
    }

    private static CSharpCompilation Reversed(CSharpCompilation compilation) =>
        compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse());

    private static ImmutableSortedDictionary<string, string> Texts(GeneratorRunResult result) =>
        result.GeneratedSources.ToImmutableSortedDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    private void DemandSameText(string circumstance, GeneratorRunResult other)
    {
        var others = Texts(other);
        var violations = Sources.Keys.Union(others.Keys).Order(StringComparer.Ordinal)
            .Select(name => (name, difference: TextDifference.Between(Sources.GetValueOrDefault(name, ""), others.GetValueOrDefault(name, ""))))
            .Where(pair => pair.difference is not null)
            .Select(pair => $"{pair.name}: {pair.difference}");
        ExpectationException.ThrowIfAny($"{typeof(TGenerator).Name} gives another text when {circumstance}:", [.. violations]);
    }

    // Generated files begin with "#pragma warning disable"; looking behind it shows what an author should still mend.
    private IEnumerable<string> Complaints()
    {
        var generated = Result.GeneratedSources.Select(source => source.SyntaxTree).ToHashSet();
        return Compilation.WithOptions(Compilation.Options.WithReportSuppressedDiagnostics(true)).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || IsComplaint(diagnostic, generated))
            .Select(diagnostic => diagnostic.ToString());
    }

    private static bool IsComplaint(Diagnostic diagnostic, HashSet<SyntaxTree> generated) =>
        diagnostic is { Severity: DiagnosticSeverity.Warning, Location.SourceTree: { } tree }
        && generated.Contains(tree)
        && !CausedByUsers.Contains(diagnostic.Id);
}
