using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3002ForwardIsMissingTests : FixableRuleTests<EML3002ForwardIsMissing, UseNearestName>
{
    protected override string Mistake => """
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }

            public async Task<string> [|Forward|](string message, CancellationToken cancellationToken = default) =>
                (await Route.PredictAsync(message, cancellationToken: cancellationToken)).Team;
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

            public async Task<string> AnswerAsync(string message, CancellationToken cancellationToken = default) =>
                (await Route.PredictAsync(message, cancellationToken: cancellationToken)).Team;
        }
        """)]
    [InlineData("""
        [Program]
        public sealed partial class Desk
        {
            public int Size => 3;
        }
        """)]
    [InlineData("""
        [Program]
        public abstract partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }
        }
        """)]
    [InlineData("""
        public abstract class Base { public Task<int> ForwardAsync() => Task.FromResult(1); }
        [Program] public sealed partial class Desk : Base { [Predictor] public partial RoutePredictor Route { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source + Sources.Route);

    [Fact]
    public async Task A_program_without_any_method_is_told_what_to_add() => Assert.Equal(
        "'Desk' has predictors but no 'ForwardAsync', so nothing says how it is run: add 'public async Task<…> ForwardAsync(…, CancellationToken cancellationToken = default)'",
        Message(Assert.Single(await FindsAsync("[Program] public sealed partial class [|Desk|] { [Predictor] public partial RoutePredictor Route { get; } public int Size() => 1; }" + Sources.Route))));
}
