using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3025ForwardCannotBeStoppedTests : FixableRuleTests<EML3025ForwardCannotBeStopped, AddToken>
{
    protected override string Mistake => """
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }

            public async Task<string> [|ForwardAsync|](string message) => (await Route.PredictAsync(message)).Team;
        }
        """ + Sources.Route;

    protected override string Cure => """
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }

            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) => (await Route.PredictAsync(message)).Team;
        }
        """ + Sources.Route;

    [Theory]
    [InlineData("""
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }

            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) =>
                (await Route.PredictAsync(message, cancellationToken: cancellationToken)).Team;
        }
        """)]
    [InlineData("""
        [Program]
        public sealed partial class Desk
        {
            public string ForwardAsync(string message) => message;
        }
        """)]
    [InlineData("""
        public sealed class Plain { public Task<int> ForwardAsync() => Task.FromResult(1); }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source + Sources.Route);

    [Fact]
    public Task A_method_without_parameters_gets_the_token_alone() => TurnsAsync(
        "[Program] public sealed partial class Desk { public Task [|ForwardAsync|]() => Task.CompletedTask; }",
        "[Program] public sealed partial class Desk { public Task ForwardAsync(CancellationToken cancellationToken = default) => Task.CompletedTask; }");
}
