using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3013TemperatureIsOutOfRangeTests : FixableRuleTests<EML3013TemperatureIsOutOfRange, RemoveArgument>
{
    protected override string Mistake => """
        [Program]
        public sealed partial class Desk
        {
            [Predictor([|Temperature = 3|])] public partial RoutePredictor Route { get; }

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
            [Predictor(Temperature = 0)] public partial RoutePredictor Route { get; }

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
            [Predictor(Temperature = 2)] public partial RoutePredictor Route { get; }

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
            [Predictor(Temperature = double.NaN)] public partial RoutePredictor Route { get; }

            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default)
            {
                var answer = await Route.PredictAsync(message, cancellationToken: cancellationToken);
                return answer.Team;
            }
        }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source + Sources.Route);

    [Fact]
    public Task Only_the_temperature_goes() => TurnsAsync(
        "[Program] public sealed partial class Desk { [Predictor(Strategy = typeof(ElixirMl.Predictors.Strategies.ChainOfThought), [|Temperature = -0.5|])] public partial RoutePredictor Route { get; } }" + Sources.Route,
        "[Program] public sealed partial class Desk { [Predictor(Strategy = typeof(ElixirMl.Predictors.Strategies.ChainOfThought))] public partial RoutePredictor Route { get; } }" + Sources.Route);
}
