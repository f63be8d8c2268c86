using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3005PredictorIsMadeInsideTests : FixableRuleTests<EML3005PredictorIsMadeInside, DeclarePredictor>
{
    protected override string Mistake => """
        [Program]
        public sealed partial class Desk(IChatClient client)
        {
            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default)
            {
                var answer = await [|new RoutePredictor(client)|].PredictAsync(message, cancellationToken: cancellationToken);
                return answer.Team;
            }
        }
        """ + Sources.Route;

    protected override string Cure => """
        [Program]
        public sealed partial class Desk(IChatClient client)
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

            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default)
            {
                var answer = await Route.PredictAsync(message, cancellationToken: cancellationToken);
                return answer.Team;
            }
            public static Desk Create(IChatClient client) => new Desk(client);
        }
        """)]
    [InlineData("""
        public sealed class Plain(IChatClient client) { public RoutePredictor Make() => new RoutePredictor(client); }
        """)]
    [InlineData("""
        [Program]
        public sealed partial class Desk
        {
            public List<string> Make() => new List<string>();
            public Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) => Task.FromResult(message);
        }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source + Sources.Route);

    [Fact]
    public Task A_property_that_is_there_already_is_used() => TurnsAsync(
        "[Program] public sealed partial class Desk(IChatClient client) { [Predictor] public partial RoutePredictor Sort { get; } public RoutePredictor Other() => [|new RoutePredictor(client)|]; }" + Sources.Route,
        "[Program] public sealed partial class Desk(IChatClient client) { [Predictor] public partial RoutePredictor Sort { get; } public RoutePredictor Other() => Sort; }" + Sources.Route);

    [Fact]
    public Task A_name_that_is_taken_offers_nothing() => OffersNothingAsync(
        Sources.Usings + "[Program] public sealed partial class Desk(IChatClient client) { public string Route => \"a\"; public RoutePredictor Other() => [|new RoutePredictor(client)|]; }" + Sources.Route);
}
