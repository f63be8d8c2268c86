using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3012ModuleCannotBeMadeTests : FixableRuleTests<EML3012ModuleCannotBeMade, RemoveArgument>
{
    protected override string Mistake => """
        [Program]
        public sealed partial class Desk
        {
            [Predictor([|Strategy = typeof(string)|])] public partial RoutePredictor Route { get; }

            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default)
            {
                var answer = await Route.PredictAsync(message, cancellationToken: cancellationToken);
                return answer.Team;
            }
        }
        """ + Sources.Route;

    protected override string Cure => """
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }

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
            [Predictor(Strategy = typeof(ElixirMl.Predictors.Strategies.ChainOfThought), Adapter = typeof(ElixirMl.Adapters.JsonAdapter))] public partial RoutePredictor Route { get; }

            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default)
            {
                var answer = await Route.PredictAsync(message, cancellationToken: cancellationToken);
                return answer.Team;
            }
        }
        """)]
    [InlineData("""
        [Program]
        public sealed partial class Desk
        {
            [Predictor(Strategy = null)] public partial RoutePredictor Route { get; }

            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default)
            {
                var answer = await Route.PredictAsync(message, cancellationToken: cancellationToken);
                return answer.Team;
            }
        }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source + Sources.Route);

    [Theory]
    [InlineData("[|Strategy = typeof(ElixirMl.Predictors.Strategy)|]", "'Strategy' cannot be the strategy of 'Route', because it is abstract: name a class that derives from Strategy")]
    [InlineData("[|Strategy = typeof(int[])|]", "'int[]' cannot be the strategy of 'Route', because it does not derive from 'ElixirMl.Predictors.Strategy': name a class that derives from Strategy")]
    [InlineData("[|Adapter = typeof(ElixirMl.Predictors.Strategies.ChainOfThought)|]", "'ChainOfThought' cannot be the adapter of 'Route', because it does not derive from 'ElixirMl.Adapters.Adapter': name a class that derives from Adapter")]
    [InlineData("[|Strategy = typeof(ElixirMl.Predictors.Strategies.BestOfN)|]", "'BestOfN' cannot be the strategy of 'Route', because it has no constructor that can be called without arguments: give it through the settings of the predictor: 'WithState(state => state with { Settings = new() { Strategy = … } })'")]
    public async Task The_message_says_what_keeps_it_from_being_made(string argument, string message) => Assert.Equal(
        message,
        Message(Assert.Single(await FindsAsync($"[Program] public sealed partial class Desk {{ [Predictor({argument})] public partial RoutePredictor Route {{ get; }} }}" + Sources.Route))));
}
