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

    [Theory]
    [InlineData("[Variable(1, 5), When(\"Missing\", 1)] public partial int Size { get; }", "[When] names 'Missing', which is no [Variable] property")]
    [InlineData("[Variable(1, 5)] public partial int Size { get; } [Constraint] static bool Check(double size) => true;", "A parameter has the name of a [Variable] property in camel case and its type, here 'int'")]
    [InlineData("[Variable(1, 5)] public partial int Size { get; } [Constraint] bool Check(int size) => true;", "must be static")]
    [InlineData("[Variable(1, 5)] public int Size => 1;", "must be partial")]
    public void A_mistake_becomes_a_compile_error_that_says_what_to_do(string members, string expected)
    {
        var run = GeneratorRun<AllGenerators>.OnBroken($$"""
            using ElixirMl;
            public sealed partial class Thing { {{members}} }
            """);

        var errors = run.Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Id == "CS1029").Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));

        Assert.Contains(errors, error => error.Contains(expected, StringComparison.Ordinal));
    }
}
