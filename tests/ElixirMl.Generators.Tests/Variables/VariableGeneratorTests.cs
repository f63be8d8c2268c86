extern alias generators;

using ElixirMl.TestKit;
using generators::ElixirMl.Generators;

namespace ElixirMl.Generators.Tests.Variables;

public sealed class VariableGeneratorTests
{
    private const string Chunker = """
        using ElixirMl;

        public enum Cut { Words, Sentences }
        public interface ITrim { string Trim(string text); }
        public sealed class Both : ITrim { public string Trim(string text) => text.Trim(); }
        public sealed class None : ITrim { public string Trim(string text) => text; }

        [System.ComponentModel.Description("Cuts texts.")]
        public sealed partial class Chunker
        {
            [Variable(100, 2000, Default = 500)] public partial int Size { get; }
            [Variable(0.0, 0.5)] public partial double Overlap { get; }
            [Variable] public partial Cut Cut { get; }
            [Variable(1, 9), When(nameof(Cut), global::Cut.Sentences)] public partial int Sentences { get; }
            [Variable(typeof(Both), typeof(None))] public partial ITrim Trim { get; }

            [Constraint("chunks must advance")] private static bool Advances(int size, double overlap) => size * (1 - overlap) >= 100;
            [Constraint] private static string? Check(string trim, Cut cut) => trim == "None" && cut == global::Cut.Sentences ? "trim sentences" : null;

            public string First(string text) => Trim.Trim(text)[..Size];
            public static Chunker Large(Chunker chunker) => chunker.With(new Configuration { Size = 1500 } with { Overlap = 0.1 });
        }
        """;

    [Fact]
    public void Any_class_can_have_variables() => GeneratorRun<AllGenerators>.On(Chunker).Matches(Approved.Here());

    [Fact]
    public void An_edit_that_changes_no_variable_writes_nothing_again() => CacheProbe.Demands<VariableGenerator>(
        """
        using ElixirMl;
        [System.ComponentModel.Description("Cuts texts.")]
        public sealed partial class Chunker
        {
            [Variable(100, 2000)] public partial int Size { get; }
            [Variable(0.0, 0.5)] public partial double Overlap { get; }
            public int Twice(int x) => x * 2;
        }
        """,
        """
        using ElixirMl;
        [System.ComponentModel.Description("Tries again.")] public sealed partial class Retry { [Variable(1, 5)] public partial int Times { get; } }
        """,
        "Configurables");

    [Fact]
    public void Every_kind_of_variable_can_be_declared() => GeneratorRun<AllGenerators>.On("""
        using ElixirMl;
        using ElixirMl.Variables;

        namespace App;

        public enum Cut { Words, Sentences, Whole }
        public interface ITrim { string Trim(string text); }
        internal sealed class Both : ITrim { public string Trim(string text) => text.Trim(); }
        public sealed partial class Some(System.IServiceProvider services) : ITrim
        {
            [Variable(1, 9)] public partial int Count { get; }
            public string Trim(string text) => text.TrimStart() + services;
        }

        internal sealed partial record Limits
        {
            [Variable(1, 5)] public partial int Least { get; }
        }

        public partial class Outer<T>
            where T : class
        {
            public sealed partial record Everything
            {
                [Variable(Default = Cut.Whole)] public partial Cut Cut { get; }
                [Variable(0.0, 1.0), Case(nameof(Cut), App.Cut.Words, Minimum = 2, Maximum = 3)] public partial decimal Share { get; }
                [Variable(1, 9), When(nameof(Cut), App.Cut.Sentences)] internal partial long? @class { get; }
                [Variable, Option("none"), Option("some", 1, 5)] private partial HybridValue<string> Marked { get; }
                [Variable(typeof(Both), typeof(Some)), When(nameof(Cut), App.Cut.Whole)] public partial ITrim? Trim { get; }
                [Variable, When(nameof(Trim), typeof(Some))] internal partial Limits? Limits { get; }
                [Variable(Compute = nameof(Add), Check = nameof(Small))] public partial int? Sum { get; }

                private static int Add(Cut cut, long @class) => (int)cut + (int)@class;
                private static bool Small(int sum) => sum < 100;
                public HybridValue<string> Mark() => Marked;
                public static Everything Change(Everything everything) => everything.With(everything.Active with { Cut = App.Cut.Words, @class = 3 });
            }
        }
        """).Matches(Approved.Here());

    [Fact]
    public void A_signature_may_have_variables() => GeneratorRun<AllGenerators>.On("""
        using ElixirMl;

        [Signature("Decide.")]
        public sealed partial record Decide
        {
            [Input] public required string Message { get; init; }
            [Output] public required double Certainty { get; init; }
            [Variable(0.0, 1.0, Default = 0.8)] public partial double Threshold { get; }
            public bool IsSure => Certainty >= Threshold;
            public static Decide Strict(Decide decide) => decide.With(new Configuration { Threshold = 0.95 });
        }
        """);

    [Fact]
    public void What_is_declared_wrongly_is_left_out_and_the_rest_still_compiles()
    {
        var run = GeneratorRun<AllGenerators>.On("""
            using ElixirMl;

            public sealed partial class Thing
            {
                [Variable(5, 1)] public partial int Size { get; }
                [Variable] public partial System.DateTime Moment { get; }
                [Variable(1, 5)] public partial int Good { get; }
                [Variable(Compute = nameof(Add))] public partial int Sum { get; }
                [Constraint] private static bool Small(int size) => size < 4;
                private static int Add(int size, int good) => size + good;
                public static Thing Change(Thing thing) => thing.With(new Configuration { Good = 2 });
            }
            """);

        var text = Assert.Single(run.Compilation.SyntaxTrees, static tree => tree.FilePath.EndsWith("Thing.Variables.g.cs", StringComparison.Ordinal)).ToString();
        Assert.Contains("partial int Size => throw new global::System.InvalidOperationException(\"Variable 'Size' is declared wrongly", text, StringComparison.Ordinal);
        Assert.Contains("new global::ElixirMl.Variables.IntegerVariable(\"Good\", 1, 5)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("#error", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_may_have_a_name_that_generated_code_inherits() => GeneratorRun<AllGenerators>.On("""
        using ElixirMl;

        public sealed partial class Thing
        {
            [Variable(1, 5)] public partial int Values { get; }
            [Variable(1, 5)] public partial int Services { get; }
            public static int Sum(Thing thing) => thing.With(thing.Active with { Values = 2 }).Values + thing.Services;
        }
        """);
}
