using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3001PredictorTypeIsUnknownTests : FixableRuleTests<EML3001PredictorTypeIsUnknown, UsePredictor>
{
    protected override string Mistake => """
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial Route [|Sort|] { get; }

            public Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) => Task.FromResult(message);
        }
        """ + Sources.Route;

    protected override string Cure => """
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Sort { get; }

            public Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) => Task.FromResult(message);
        }
        """ + Sources.Route;

    [Theory]
    [InlineData("""
        [Program]
        public sealed partial class Desk
        {
            [Predictor] public partial RoutePredictor Sort { get; }
            [Predictor] public partial Helper Helper { get; }
            public Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default) => Task.FromResult(message);
        }
        [Program] public sealed partial class Helper { [Predictor] public partial Outer.PickPredictor<int> Pick { get; } }
        public static partial class Outer { [Signature] public sealed partial class Pick<T> { [Input] public required string Text { get; init; } [Output] public required string Answer { get; init; } } }
        """)]
    [InlineData("""
        public sealed class Plain { public Route? Sort { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source + Sources.Route);

    [Theory]
    [InlineData("[Predictor] public partial string [|Sort|] { get; }", "'Sort' has type 'string', which is neither the predictor of a [Signature] type nor a [Program]: the predictor of a signature 'Route' is called 'RoutePredictor'")]
    [InlineData("[Predictor] public partial {|CS0246:RoutPredictor|} {|EML3001:{|CS9248:Sort|}|} { get; }", "'Sort' has type 'RoutPredictor', which is neither the predictor of a [Signature] type nor a [Program]: use 'RoutePredictor'")]
    public async Task The_message_names_the_predictor_that_is_meant(string member, string message) =>
        Assert.Equal(message, Message(Assert.Single(await FindsAsync($"[Program] public sealed partial class Desk {{ {member} }}" + Sources.Route))));

    [Fact]
    public Task A_type_that_is_no_signature_has_no_predictor() =>
        OffersNothingAsync(Sources.Usings + "[Program] public sealed partial class Desk { [Predictor] public partial string [|Sort|] { get; } }");
}
