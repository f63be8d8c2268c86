using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3004ProgramContainsItselfTests : RuleTests<EML3004ProgramContainsItself>
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
            [Predictor] public partial Desk [|Desk|] { get; }

            public Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) => Task.FromResult(message);
        }
        """ + Sources.Route;

    [Theory]
    [InlineData("""
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial Helper First { get; }
            [Predictor] public partial Helper Second { get; }
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

    [Fact]
    public async Task The_message_shows_the_way_round() => Assert.Equal(
        "'Desk' contains itself, so making it never ends: Desk → Helper → Desk; remove one of these members",
        Message((await FindMistakeAsync())[0]));

    [Fact]
    public Task A_program_in_itself_is_found() =>
        FindsAsync("[Program] public sealed partial class Desk { [Predictor] public partial Desk [|Inner|] { get; } }");

    [Fact]
    public Task A_program_that_only_leads_to_a_circle_is_not_to_blame() => FindsAsync("""
        [Program] public sealed partial class Outer { [Predictor] public partial Desk Desk { get; } }
        [Program] public sealed partial class Desk { [Predictor] public partial Desk [|Inner|] { get; } }
        """);
}
