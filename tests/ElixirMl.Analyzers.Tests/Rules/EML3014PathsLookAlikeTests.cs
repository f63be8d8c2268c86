using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3014PathsLookAlikeTests : RuleTests<EML3014PathsLookAlike>
{
    protected override string Mistake => """
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }
            [Predictor] public partial RoutePredictor [|ROUTE|] { get; }

            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default)
            {
                var answer = await Route.PredictAsync(message, cancellationToken: cancellationToken);
                return answer.Team;
            }
        }
        """ + Sources.Route;

    [Theory]
    [InlineData("""
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }
            [Variable(1, 3)] public partial int Routes { get; }
            public int ROUTE => Routes;
            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default)
            {
                var answer = await Route.PredictAsync(message, cancellationToken: cancellationToken);
                return answer.Team;
            }
        }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source + Sources.Route);

    [Fact]
    public async Task A_variable_and_a_predictor_are_told_apart_too() => Assert.Equal(
        "'route' and 'Route' differ in capital letters only, so their paths in state files and configurations are easily mistaken: rename one",
        Message(Assert.Single(await FindsAsync("[Program] public sealed partial class Desk { [Predictor] public partial RoutePredictor Route { get; } [Variable(1, 3)] public partial int [|route|] { get; } }" + Sources.Route))));
}
