using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3023SubProgramCannotBeMadeTests : RuleTests<EML3023SubProgramCannotBeMade>
{
    protected override string Mistake => """
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial Helper [|Helper|] { get; }

            public Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) => Task.FromResult(message);
        }

        [Program]
        public sealed partial class Helper
        {
            public Helper(string name, IChatClient client) => UseClient(client);

            [Predictor] public partial RoutePredictor Route { get; }

            public Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) => Task.FromResult(message);
        }
        """ + Sources.Route;

    [Theory]
    [InlineData("""
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial Helper Helper { get; }

            public Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) => Task.FromResult(message);
        }

        [Program]
        public sealed partial class Helper
        {
            public Helper(IChatClient client, IServiceProvider? services, int size = 3) => UseClient(client, services);

            [Predictor] public partial RoutePredictor Route { get; }

            public Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) => Task.FromResult(message);
        }
        """)]
    [InlineData("""
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial Helper Helper { get; }

            public Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) => Task.FromResult(message);
        }

        [Program]
        public sealed partial class Helper
        {
            

            [Predictor] public partial RoutePredictor Route { get; }

            public Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) => Task.FromResult(message);
        }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source + Sources.Route);

    [Theory]
    [InlineData("public abstract partial class Helper", "'Helper' holds the program 'Helper', which is abstract: name a class that derives from it")]
    [InlineData("public sealed partial class Helper(IChatClient client)", "'Helper' holds the program 'Helper', which has no constructor that takes '(IChatClient, IServiceProvider?)': add one, or remove its own constructors so that one is generated")]
    public async Task The_message_says_what_is_missing(string head, string message) => Assert.Equal(
        message,
        Message(Assert.Single(await FindsAsync($"[Program] public sealed partial class Desk {{ [Predictor] public partial Helper [|Helper|] {{ get; }} }} [Program] {head} {{ [Predictor] public partial RoutePredictor Route {{ get; }} }}" + Sources.Route))));
}
