using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3007TokenIsNotPassedOnTests : FixableRuleTests<EML3007TokenIsNotPassedOn, PassToken>
{
    protected override string Mistake => """
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }

            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) =>
                (await [|Route.PredictAsync(message)|]).Team;
        }
        """ + Sources.Route;

    protected override string Cure => """
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }

            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) =>
                (await Route.PredictAsync(message, cancellationToken: cancellationToken)).Team;
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
            [Predictor] public partial RoutePredictor Route { get; }

            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) => (await Route.PredictAsync(message, cancellationToken: CancellationToken.None)).Team;
        }
        """)]
    [InlineData("""
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }

            public async Task<string> ForwardAsync(string message) => (await Route.PredictAsync(message)).Team;
        }
        """)]
    [InlineData("""
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }

            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) { var lines = await System.IO.File.ReadAllLinesAsync(message); return lines[0]; }
        }
        """)]
    [InlineData("""
        public sealed class Plain(RoutePredictor route) { public Task AskAsync(CancellationToken cancellationToken) => route.PredictAsync("a"); }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source + Sources.Route);

    [Fact]
    public Task A_sub_program_and_a_lambda_are_looked_at_too() => TurnsAsync(
        """
        [Program] public sealed partial class Outer
        {
            [Predictor] public partial Desk Desk { get; }
            public Task<string> ForwardAsync(string message, CancellationToken token) { Func<CancellationToken, Task<string>> ask = inner => [|Desk.ForwardAsync(message)|]; return ask(token); }
        }
        [Program] public sealed partial class Desk { public Task<string> ForwardAsync(string message, CancellationToken stop = default) => Task.FromResult(message); }
        """,
        """
        [Program] public sealed partial class Outer
        {
            [Predictor] public partial Desk Desk { get; }
            public Task<string> ForwardAsync(string message, CancellationToken token) { Func<CancellationToken, Task<string>> ask = inner => Desk.ForwardAsync(message, stop: inner); return ask(token); }
        }
        [Program] public sealed partial class Desk { public Task<string> ForwardAsync(string message, CancellationToken stop = default) => Task.FromResult(message); }
        """);
}
