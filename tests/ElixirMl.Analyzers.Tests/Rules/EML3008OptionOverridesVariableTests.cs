using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3008OptionOverridesVariableTests : FixableRuleTests<EML3008OptionOverridesVariable, RemoveOption>
{
    protected override string Mistake => """
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }

            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) =>
                (await Route.PredictAsync(message, new() { [|Temperature = 0.2|], Seed = 7 }, cancellationToken)).Team;
        }
        """ + Sources.Route;

    protected override string Cure => """
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }

            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) =>
                (await Route.PredictAsync(message, new() { Seed = 7 }, cancellationToken)).Team;
        }
        """ + Sources.Route;

    [Theory]
    [InlineData("""
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }

            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) =>
                (await Route.PredictAsync(message, new() { Seed = 7, RolloutId = 1 }, cancellationToken)).Team;
        }
        """)]
    [InlineData("""
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }

            [Variable(0.0, 1.0)] public partial double Warmth { get; }

            public async Task<string> ForwardAsync(string message, double? heat = null, CancellationToken cancellationToken = default)
            {
                var first = await Route.PredictAsync(message, new() { Temperature = Warmth, MaxTokens = null }, cancellationToken);
                return (await Route.PredictAsync(first.Team, new() { Temperature = heat }, cancellationToken)).Team;
            }
        }
        """)]
    [InlineData("""
        public sealed class Plain(RoutePredictor route) { public Task AskAsync() => route.PredictAsync("a", new() { Temperature = 0 }); }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source + Sources.Route);

    [Theory]
    [InlineData("[|Strategy = new ElixirMl.Predictors.Strategies.ChainOfThought()|]")]
    [InlineData("[|Strategy = ElixirMl.Predictors.Strategies.ChainOfThought.Shared|]")]
    [InlineData("[|Adapter = new ElixirMl.Adapters.JsonAdapter()|]")]
    [InlineData("[|Model = \"large\"|], [|MaxTokens = 100|]")]
    [InlineData("[|DemoCount = 0|]")]
    public Task Every_option_that_a_variable_stands_for_is_found(string options) => FindsAsync(
        $$"""
        [Program] public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }
            public Task ForwardAsync(string message, CancellationToken stop) => Route.PredictAsync(message, new() { {{options}} }, stop);
        }
        """ + Sources.Route);
}
