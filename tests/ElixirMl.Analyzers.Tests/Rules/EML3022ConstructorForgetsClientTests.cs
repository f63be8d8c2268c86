using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3022ConstructorForgetsClientTests : FixableRuleTests<EML3022ConstructorForgetsClient, CallUseClient>
{
    protected override string Mistake => """
        [Program]
        public sealed partial class Desk
        {
            public [|Desk|](IChatClient client) { }

            [Predictor] public partial RoutePredictor Route { get; }

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
            public Desk(IChatClient client) { UseClient(client); }

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
            public Desk(IChatClient client) => UseClient(client);
            public Desk(IChatClient client, int size) : this(client) => Size = size;
            public int Size { get; }

            [Predictor] public partial RoutePredictor Route { get; }

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
            public Desk(int size) => Size = size;
            public int Size { get; }
            public Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) => Task.FromResult(message);
        }
        """)]
    [InlineData("""
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
        """)]
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
            static Desk() { }
        }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source + Sources.Route);

    [Theory]
    [InlineData("public [|Desk|](IChatClient chat, int size) => Size = size;", "public Desk(IChatClient chat, int size) { UseClient(chat); Size = size; }")]
    [InlineData("public [|Desk|](IChatClient chat, int size)\n    {\n        Size = size;\n    }", "public Desk(IChatClient chat, int size)\n    {\n        UseClient(chat);\n        Size = size;\n    }")]
    public Task Every_form_of_body_is_cured(string constructor, string cured)
    {
        static string Within(string member) => $"[Program] public sealed partial class Desk\n{{\n    {member}\n    public int Size {{ get; }}\n    [Predictor] public partial RoutePredictor Route {{ get; }}\n}}" + Sources.Route;
        return TurnsAsync(Within(constructor), Within(cured));
    }

    [Fact]
    public Task Without_a_client_no_fix_is_offered() => OffersNothingAsync(
        Sources.Usings + "[Program] public sealed partial class Desk { public [|Desk|]() { } [Predictor] public partial RoutePredictor Route { get; } }" + Sources.Route);
}
