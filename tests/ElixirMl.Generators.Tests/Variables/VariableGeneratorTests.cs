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

    [Theory]
    [InlineData("[Variable(1, 5), When(\"Missing\", 1)] public partial int Size { get; }", "[When] names 'Missing', which is no [Variable] property")]
    [InlineData("[Variable(1, 5)] public partial int Size { get; } [Variable(1, 5), When(\"Sise\", 1)] public partial int Other { get; }", "Did you mean 'Size'?")]
    [InlineData("[Variable(1, 5)] public partial int Size { get; } [Constraint] static bool Check(double size) => true;", "A parameter has the name of a [Variable] property in camel case and its type, here 'int'")]
    [InlineData("[Variable(1, 5)] public partial int Size { get; } [Constraint] static bool Check(int sise) => true;", "did you mean 'size'?")]
    [InlineData("[Variable(1, 5)] public partial int Size { get; } [Constraint] bool Check(int size) => true;", "must be static")]
    [InlineData("[Variable(1, 5)] public int Size => 1;", "must be partial")]
    [InlineData("[Variable(1.0, 5.0, Step = 0.5, Default = 1.7)] public partial double Size { get; }", "its default 1.7 is no multiple of 0.5 above 1; the nearest is 1.5")]
    [InlineData("[Variable(1.0, 5.0, Step = 9.0)] public partial double Size { get; }", "its step 9 is longer than its range")]
    [InlineData("[Variable(1.0, 5.0, Default = 7)] public partial double Size { get; }", "its default 7 is outside 1 to 5")]
    [InlineData("[Variable(0.0, 5.0, Scale = VariableScale.Log)] public partial double Size { get; }", "a logarithmic range must start above 0")]
    [InlineData("[Variable(0.0, 0.5, Scale = VariableScale.Logit)] public partial double Size { get; }", "a logit scale needs limits strictly between 0 and 1")]
    [InlineData("[Variable(5, 7, PowerOfTwo = true)] public partial int Size { get; }", "no power of two lies between 5 and 7")]
    [InlineData("[Variable(4, 9, PowerOfTwo = true, Default = 6)] public partial int Size { get; }", "its default 6 is no power of two")]
    [InlineData("[Variable(\"a\", \"b\", Weights = [1])] public partial string Size { get; }", "it has 1 weights for 2 values")]
    [InlineData("[Variable(\"a\", 2)] public partial string Size { get; }", "every choice must be a value of its type 'string'")]
    [InlineData("[Variable] public partial bool A { get; } [Variable(1, 5), When(nameof(A), \"yes\")] public partial int B { get; }", "it has a condition that can never hold: A is never yes")]
    [InlineData("[Variable(\"small\", \"large\")] public partial string A { get; } [Variable(1, 5), When(nameof(A), \"larg\")] public partial int B { get; }", "A is never larg. Did you mean 'large'?")]
    [InlineData("[Variable(1, 3), When(nameof(B), 1)] public partial int A { get; } [Variable(1, 5), When(nameof(A), 1)] public partial int B { get; }", "it depends on itself: A → B → A")]
    [InlineData("[Variable(Compute = nameof(Add))] public partial int A { get; } [Variable(Compute = nameof(Sub))] public partial int B { get; } static int Add(int b) => b; static int Sub(int a) => a;", "it depends on itself: A → B → A")]
    [InlineData("[Variable(Compute = \"Nothing\")] public partial int A { get; }", "'Nothing' must be a static method of Thing that takes variables as parameters and returns 'int'")]
    [InlineData("[Variable] public partial bool A { get; } [Variable(1, 5), When(nameof(A), true)] public partial int B { get; } [Variable(Compute = nameof(Add))] public partial int C { get; } static int Add(int b) => b;", "'B', which it is computed from, can be absent. Make the type of the property nullable")]
    [InlineData("[Variable(1, 5), Case(\"Other\", 1)] public partial int A { get; }", "in the case of 'Other' a range needs two numbers")]
    [InlineData("[Variable] public partial HybridValue<string> A { get; }", "a hybrid needs [Option] attributes")]
    [InlineData("[Variable, Option(\"a\"), Option(\"b\")] public partial HybridValue<string> A { get; }", "none of its options has a value of its own")]
    [InlineData("[Variable, Option(\"a\", 5, 1)] public partial HybridValue<string> A { get; }", "in the option 'a' its minimum 5 is not below its maximum 1")]
    [InlineData("[Variable(typeof(string), typeof(int))] public partial System.IDisposable A { get; }", "'string' does not implement 'System.IDisposable'")]
    [InlineData("[Variable(typeof(string), typeof(int)), Option(typeof(long))] public partial System.IComparable A { get; }", "[Option] names 'Int64', which is none of its types String, Int32")]
    [InlineData("[Variable] public partial Thing Inner { get; }", "types contain their own variables: Thing → Thing")]
    [InlineData("[Variable] public partial Held Inner { get; }", "'Held' needs a parameterless constructor")]
    [InlineData("[Variable] public partial bool Configuration { get; }", "'Configuration' has the name of the generated configuration")]
    [InlineData("[Variable] public partial System.DateTime A { get; }", "it needs limits, values or types")]
    public void A_mistake_becomes_a_compile_error_that_says_what_to_do(string members, string expected)
    {
        var run = GeneratorRun<AllGenerators>.OnBroken($$"""
            using ElixirMl;
            using ElixirMl.Variables;
            public sealed partial class Thing { {{members}} }
            public sealed partial class Held(int size) { public int Size => size; [Variable(1, 5)] public partial int Times { get; } }
            """);

        var errors = run.Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Id == "CS1029").Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));

        Assert.Contains(errors, error => error.Contains(expected, StringComparison.Ordinal));
    }
}
