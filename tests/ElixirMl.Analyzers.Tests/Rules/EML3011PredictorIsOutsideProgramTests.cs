using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3011PredictorIsOutsideProgramTests : FixableRuleTests<EML3011PredictorIsOutsideProgram, MarkType>
{
    protected override string Mistake => """
        public sealed partial class [|Desk|]
        {
            [Predictor] public partial RoutePredictor {|CS9248:Route|} { get; }

            public Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) => Task.FromResult(message);
        }
        """ + Sources.Route;

    protected override string Cure => """
        [Program] public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }

            public Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) => Task.FromResult(message);
        }
        """ + Sources.Route;

    [Theory]
    [InlineData("""
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }

            public Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) => Task.FromResult(message);
        }
        """)]
    [InlineData("""
        public sealed class Plain { public RoutePredictor Route { get; } = null!; }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source + Sources.Route);

    [Theory]
    [InlineData("public partial struct [|Desk|] { [Predictor] public RoutePredictor Route => null!; }")]
    [InlineData("[Schema] public sealed partial record [|Desk|] { [Predictor] public RoutePredictor Route => null!; }")]
    public async Task What_cannot_be_a_program_is_told_to_move_the_property(string source)
    {
        Assert.EndsWith("so nothing makes it: move it to a class with [Program]", Message(Assert.Single(await FindsAsync(source + Sources.Route))), StringComparison.Ordinal);
        await OffersNothingAsync(Sources.Usings + source + Sources.Route);
    }
}
