using ElixirMl.TestKit;

namespace ElixirMl.Generators.Tests.Programs;

public sealed class ProgramGeneratorTests
{
    private const string Signatures = """
        using ElixirMl;
        namespace App.Signatures
        {
            public enum Team { Billing, Technical }

            [Signature("Route.")]
            public sealed partial record Route
            {
                [Input] public required string Message { get; init; }
                [Output] public required Team Team { get; init; }
            }

            public static partial class Outer
            {
                [Signature("Pick.")]
                public sealed partial class Pick<T>
                {
                    [Input] public required string Text { get; init; }
                    [Output] public required string Answer { get; init; }
                }
            }
        }
        """;

    [Fact]
    public void A_program_gets_its_predictors_variables_and_configuration() => GeneratorRun<AllGenerators>.On(Signatures, """
        using System.Threading;
        using System.Threading.Tasks;
        using ElixirMl;
        using ElixirMl.Predictors.Strategies;
        using App.Signatures;
        using Sorting = App.Signatures;

        namespace App;

        public interface IClosing { string Close(string reply); }
        public sealed class Polite : IClosing { public string Close(string reply) => reply + "!"; }
        public sealed class Plain(int length) : IClosing { public string Close(string reply) => reply[..length]; }
        public enum Tone { Warm, Cold }

        [Program]
        public sealed partial class Inner
        {
            [Predictor] public partial RoutePredictor Route { get; }
        }

        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }
            [Predictor(Strategy = typeof(ChainOfThought), Temperature = 0.5)] internal partial Outer.PickPredictor<int> Pick { get; }
            [Predictor(Frozen = true)] private partial Sorting.RoutePredictor Again { get; }
            [Predictor(Frozen = true)] public partial Inner Inner { get; }
            [Variable(1, 8, Default = 3)] public partial int Passages { get; }
            [Variable(0.1, 10, Scale = ElixirMl.Variables.VariableScale.Log, Description = "How strict.")] public partial double Strictness { get; }
            [Variable] public partial Tone Tone { get; }
            [Variable] public partial bool Loud { get; }
            [Variable("a", "b", Default = "b")] public partial string Letter { get; }
            [Variable(1, 2, 4)] public partial int Power { get; }
            [Variable(typeof(Polite), typeof(Plain))] public partial IClosing Closing { get; }

            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default)
            {
                var route = await Route.PredictAsync(message, cancellationToken: cancellationToken);
                var again = await Again.PredictAsync(message, cancellationToken: cancellationToken);
                var pick = await Pick.PredictAsync(message, cancellationToken: cancellationToken);
                return Closing.Close($"{route.Team} {again.Team} {pick.Answer} {Passages} {Tone} {Inner.Route.Name}");
            }

            public static Desk Quiet(Desk desk) => desk.With(new Configuration { Loud = false, Passages = 5 });
        }
        """).Matches(Approved.Here());

    [Fact]
    public void A_program_may_hold_several_predictors_and_sub_programs_in_a_member() => GeneratorRun<AllGenerators>.On(Signatures, """
        using System.Collections.Generic;
        using System.Linq;
        using ElixirMl;
        using App.Signatures;
        using Listed = System.Collections.Generic;

        namespace App;

        public enum Level { Easy, Hard, Difficult = Hard, @class }

        [Program]
        public sealed partial class Inner
        {
            [Predictor] public partial RoutePredictor Route { get; }
        }

        [Program]
        public sealed partial class Council
        {
            [Predictor(Count = 2, Temperature = 1)] public partial IReadOnlyList<RoutePredictor> Voters { get; }
            [Predictor] public partial RoutePredictor Chair { get; }
            [Predictor(Keys = ["easy", "it's \\ hard"], Frozen = true)] public partial Listed.IReadOnlyDictionary<string, Outer.PickPredictor<int>> ByText { get; }
            [Predictor] internal partial IReadOnlyDictionary<Level, App.Signatures.RoutePredictor> ByLevel { get; }
            [Predictor(Count = 1)] public partial RoutePredictor[] Spare { get; }
            [Predictor(Count = 2)] public partial IReadOnlyList<Inner> Houses { get; }
            [Predictor] public partial Inner Court { get; }

            public string Names() => string.Join(' ', Voters[1].Name, Chair.Name, ByText["easy"].Name, ByLevel[Level.@class].Name, Spare.Length, Houses[0].Route.Name, Court.Route.Name);
        }
        """).Matches(Approved.Here());

    [Theory]
    [InlineData("public sealed partial class Desk(Microsoft.Extensions.AI.IChatClient chat, string name) { public string Name => name; ")]
    [InlineData("public sealed partial class Desk { private readonly int _size; public Desk(Microsoft.Extensions.AI.IChatClient chat) { _size = 1; UseClient(chat); } public int Size => _size; ")]
    [InlineData("internal partial class Desk { ")]
    public void A_program_may_bring_its_own_constructor(string head) => GeneratorRun<AllGenerators>.On(
        Signatures,
        $$"""
        using ElixirMl;
        using App.Signatures;

        [Program]
        {{head}}
            [Predictor] public partial RoutePredictor Route { get; }
        }
        """);

    [Theory]
    [InlineData("[Predictor] public RoutePredictor Route { get; } = null!;")]
    [InlineData("[Predictor] public partial string Route { get; }")]
    [InlineData("[Predictor(Strategy = typeof(string), Temperature = 7)] public partial RoutePredictor Route { get; }")]
    [InlineData("[Predictor] public partial System.Collections.Generic.IReadOnlyList<RoutePredictor> Routes { get; }")]
    [InlineData("[Predictor(Count = -1)] public partial RoutePredictor[] Routes { get; }")]
    [InlineData("[Predictor(Keys = [\"a\", \"a\"])] public partial System.Collections.Generic.IReadOnlyDictionary<string, RoutePredictor> Routes { get; }")]
    [InlineData("[Predictor] public partial Needy Route { get; } } [Program] public sealed partial class Needy(string name) { public string Name => name; ")]
    [InlineData("} [Program, Schema] public sealed partial record Both { public required string Name { get; init; } ")]
    [InlineData("} [Program] public static partial class Fixed { ")]
    [InlineData("[Variable(1, 8)] public int Size { get; } = 3;")]
    [InlineData("[Variable(8, 1)] public partial int Size { get; }")]
    [InlineData("[Variable(1, 8, Default = 9)] public partial int Size { get; }")]
    [InlineData("[Variable(\"a\", \"a\")] public partial string Size { get; }")]
    [InlineData("[Variable(typeof(string))] public partial System.IFormattable Size { get; }")]
    [InlineData("[Variable] public partial string Size { get; }")]
    public void What_a_rule_finds_fault_with_is_left_out_so_that_no_other_error_hides_it(string member) => Assert.Empty(GeneratorRun<AllGenerators>.OnBroken(Signatures, $$"""
        using ElixirMl;
        using App.Signatures;
        [Program] public sealed partial class Desk { {{member}} }
        """).Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
}
