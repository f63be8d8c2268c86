using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3010PredictorIsNotPartialTests : FixableRuleTests<EML3010PredictorIsNotPartial, MakePartialProperty>
{
    protected override string Mistake => """
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public RoutePredictor [|Route|] { get; set; } = null!;

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
            [Predictor] public partial RoutePredictor Route { get; }

            public RoutePredictor Other { get; set; } = null!;
            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default)
            {
                var answer = await Route.PredictAsync(message, cancellationToken: cancellationToken);
                return answer.Team;
            }
        }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source + Sources.Route);

    [Theory]
    [InlineData("[Predictor] public RoutePredictor [|Route|] => null!;", "[Predictor] public partial RoutePredictor Route { get; }")]
    [InlineData("[Predictor] public static RoutePredictor [|Route|] { get; } = null!;", "[Predictor] public partial RoutePredictor Route { get; }")]
    [InlineData("[Predictor] public required RoutePredictor [|Route|] { get; init; }", "[Predictor] public partial RoutePredictor Route { get; }")]
    [InlineData("[Predictor] internal partial RoutePredictor {|EML3010:{|CS9248:Route|}|} { get; init; }", "[Predictor] internal partial RoutePredictor Route { get; }")]
    public Task Every_form_is_cured(string member, string cured) => TurnsAsync(
        $"[Program] public sealed partial class Desk {{ {member} }}" + Sources.Route,
        $"[Program] public sealed partial class Desk {{ {cured} }}" + Sources.Route);
}
