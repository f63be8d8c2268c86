using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3009AsyncIsBlockedTests : FixableRuleTests<EML3009AsyncIsBlocked, AwaitIt>
{
    protected override string Mistake => """
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }

            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default)
            {
                await Task.Yield();
                return [|Route.PredictAsync(message, cancellationToken: cancellationToken).Result|].Team;
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
                await Task.Yield();
                return (await Route.PredictAsync(message, cancellationToken: cancellationToken)).Team;
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
                var first = Route.PredictAsync(message, cancellationToken: cancellationToken);
                var second = Route.PredictAsync(message + "!", cancellationToken: cancellationToken);
                await Task.WhenAll(first, second);
                return first.Result.Team + second.Result.Team;
            }
        }
        """)]
    [InlineData("""
        public sealed class Plain(RoutePredictor route) { public string Ask() => route.PredictAsync("a").Result.Team; }
        """)]
    [InlineData("""
        [Program]
        public sealed partial class Desk
        {
            private sealed record Box(string Result) { public void Wait() { } }
            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) { var box = new Box(message); box.Wait(); await Task.Yield(); return box.Result; }
        }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source + Sources.Route);

    [Theory]
    [InlineData("[|Later().Wait()|];", "await Later();")]
    [InlineData("[|Later().GetAwaiter().GetResult()|];", "await Later();")]
    [InlineData("var text = [|Value().Result|];", "var text = await Value();")]
    public Task Every_way_to_block_is_cured(string statement, string cured)
    {
        static string Within(string body) => $$"""
            [Program] public sealed partial class Desk
            {
                private static Task Later() => Task.CompletedTask;
                private static ValueTask<string> Value() => new("a");
                public async Task ForwardAsync(CancellationToken stop) { {{body}} await Task.Yield(); }
            }
            """;
        return TurnsAsync(Within(statement), Within(cured));
    }

    [Theory]
    [InlineData("public void Ask() => [|Task.WaitAll(Task.CompletedTask)|];")]
    [InlineData("public void Ask() => [|Task.Delay(1).Wait()|];")]
    [InlineData("public async Task ForwardAsync() { await Task.Yield(); Action ask = () => [|Task.Delay(1).Wait()|]; ask(); }")]
    public Task Where_nothing_can_be_awaited_no_fix_is_offered(string member) =>
        OffersNothingAsync($"{Sources.Usings}\n[Program] public sealed partial class Desk {{ {member} }}");
}
