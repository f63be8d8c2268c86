using System.Globalization;
using ElixirMl.TestKit.Tests.Toys;
using Microsoft.CodeAnalysis;

namespace ElixirMl.TestKit.Tests;

public sealed class GeneratorRunTests
{
    [Fact]
    public void Generated_texts_are_found_by_hint_name_and_can_be_loaded()
    {
        var run = GeneratorRun<PlainGenerator>.On(ToySources.Train, ToySources.Ball);

        Assert.Equal(["Ball.g.cs", "Train.g.cs"], run.Sources.Keys);
        Assert.Contains("Properties = \"Wagons\"", run["Train.g.cs"], StringComparison.Ordinal);
        Assert.Equal("Radius", run.Load().GetType("Ball")!.GetField("Properties")!.GetValue(null));
    }

    [Fact]
    public void Generated_texts_can_be_approved() => GeneratorRun<PlainGenerator>.On(ToySources.Train, ToySources.Ball).Matches(Approved.Here());

    [Fact]
    public void An_unknown_hint_name_is_an_error_that_lists_the_known_ones()
    {
        var run = GeneratorRun<PlainGenerator>.On(ToySources.Ball);

        Assert.Contains("only: Ball.g.cs", Assert.Throws<ExpectationException>(() => run["Bal.g.cs"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_generator_reports_is_kept() =>
        Assert.Equal("TOY002", Assert.Single(GeneratorRun<SplitGenerator>.On(ToySources.Ball).Diagnostics).Id);

    [Fact]
    public void A_generator_that_throws_fails() =>
        Assert.Contains("Broken on purpose", Rejection<Emitting<Throwing>>(), StringComparison.Ordinal);

    [Fact]
    public void Generated_code_with_an_error_fails() =>
        Assert.Contains("CS0103", Rejection<Emitting<Erring>>(), StringComparison.Ordinal);

    [Fact]
    public void Generated_code_with_a_warning_fails_even_behind_a_pragma() =>
        Assert.Contains("CS8603", Rejection<Emitting<Warning>>(), StringComparison.Ordinal);

    [Fact]
    public void Naming_what_a_user_calls_obsolete_is_clean() => GeneratorRun<Emitting<NamingObsolete>>.On("[System.Obsolete] public class Old;");

    [Fact]
    public void A_warning_in_the_source_of_a_user_is_the_users_affair() => GeneratorRun<PlainGenerator>.On(ToySources.Ball, "class C { string s = null; }");

    [Fact]
    public void Text_that_depends_on_a_counter_fails() =>
        Assert.Contains("when run again under another culture", Rejection<Emitting<Counting>>(), StringComparison.Ordinal);

    [Fact]
    public void Text_that_depends_on_the_culture_fails()
    {
        var message = Rejection<Emitting<WritingNumbers>>();

        Assert.Contains("\u22121,5", message, StringComparison.Ordinal);
        Assert.Contains("-1.5", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_depends_on_the_order_of_files_fails() =>
        Assert.Contains("given its files in another order", Rejection<Emitting<FollowingFiles>>("class A;", "class B;"), StringComparison.Ordinal);

    [Fact]
    public void A_source_with_an_error_fails() =>
        Assert.Contains("CS0246", Rejection<PlainGenerator>("class C : Missing;"), StringComparison.Ordinal);

    [Fact]
    public void A_source_with_an_error_is_fine_where_brokenness_is_asked_for()
    {
        var run = GeneratorRun<PlainGenerator>.OnBroken(ToySources.Ball, "class C : Missing;");

        Assert.Contains(run.Compilation.GetDiagnostics(), diagnostic => diagnostic.Id == "CS0246");
        Assert.Single(run.Sources);
    }

    [Fact]
    public void A_generator_that_throws_on_broken_input_fails_all_the_same() =>
        Assert.Throws<ExpectationException>(() => GeneratorRun<Emitting<Throwing>>.OnBroken("class C : Missing;"));

    private static string Rejection<TGenerator>(params string[] sources)
        where TGenerator : IIncrementalGenerator, new() =>
        Assert.Throws<ExpectationException>(() => GeneratorRun<TGenerator>.On(sources.Length == 0 ? ["class A;"] : sources)).Message;

    /// <summary>Emits one text, whatever the project holds.</summary>
    private sealed class Emitting<TText> : IIncrementalGenerator
        where TText : IText, new()
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.CompilationProvider, static (output, compilation) => output.AddSource("Toy.g.cs", new TText().Of(compilation)));
    }

    private interface IText
    {
        string Of(Compilation compilation);
    }

    private sealed class Throwing : IText
    {
        public string Of(Compilation compilation) => throw new InvalidOperationException("Broken on purpose");
    }

    private sealed class Erring : IText
    {
        public string Of(Compilation compilation) => "class Toy { int n = missing; }";
    }

    private sealed class Warning : IText
    {
        public string Of(Compilation compilation) => "#nullable enable\n#pragma warning disable\nclass Toy { string Name() => null; }";
    }

    private sealed class NamingObsolete : IText
    {
        public string Of(Compilation compilation) => "#pragma warning disable\nclass Toy { object o = new Old(); }";
    }

    private sealed class Counting : IText
    {
        private static int _runs;

        public string Of(Compilation compilation) => $"class Toy{Interlocked.Increment(ref _runs)};";
    }

    private sealed class WritingNumbers : IText
    {
        public string Of(Compilation compilation) => string.Create(CultureInfo.CurrentCulture, $"// {-1.5}");
    }

    private sealed class FollowingFiles : IText
    {
        public string Of(Compilation compilation) => $"// {string.Join(", ", compilation.SyntaxTrees.Select(tree => tree.FilePath))}";
    }
}
