using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3006AnswerIsNotAwaitedTests : FixableRuleTests<EML3006AnswerIsNotAwaited, AwaitIt>
{
    protected override string Mistake => """
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Route { get; }

            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default)
            {
                [|_ = Route.PredictAsync(message, cancellationToken: cancellationToken)|];
                await Task.Yield();
                return message;
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
                await Route.PredictAsync(message, cancellationToken: cancellationToken);
                await Task.Yield();
                return message;
            }
        }
        """ + Sources.Route;

    [Theory]
    [InlineData("""
        public static class Use { public static async Task AskAsync(RoutePredictor route) { await route.PredictAsync("a"); _ = await route.PredictAsync("a"); var later = route.PredictAsync("a"); await Task.WhenAll(later); } }
        """)]
    [InlineData("""
        public static class Use { public static Task AskAsync(RoutePredictor route) => route.PredictAsync("a"); public static void Other() { _ = Task.Delay(1); Task.Delay(1); } }
        """)]
    [InlineData("""
        // The compiler warns here: CS4014.
        public static class Use { public static async Task AskAsync(RoutePredictor route) { await Task.Yield(); route.PredictAsync("a"); } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source + Sources.Route);

    [Fact]
    public async Task A_call_in_a_function_that_is_not_async_is_found_too() => Assert.Equal(
        ["Nobody awaits the answer of 'route', so its errors are lost and it may come after all is over: await it"],
        (await FindsAsync("public static class Use { public static void Ask(RoutePredictor route) { [|route.PredictAsync(\"a\")|]; } }" + Sources.Route)).Select(Message));

    [Fact]
    public Task Where_nothing_can_be_awaited_no_fix_is_offered() =>
        OffersNothingAsync(Sources.Usings + "public static class Use { public static void Ask(RoutePredictor route) { [|_ = route.PredictAsync(\"a\")|]; } }" + Sources.Route);
}
