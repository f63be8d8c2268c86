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
            [Predictor(Count = 2)] public partial IReadOnlyList<RoutePredictor> Voters { get; }
            [Predictor(Count = 2)] public partial Helper[] Helpers { get; }
            [Predictor(Keys = ["a"])] public partial System.Collections.Generic.IReadOnlyDictionary<string, Outer.PickPredictor<int>> Picks { get; }
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
    [InlineData("[Predictor(Count = 2)] public partial IReadOnlyList<{|CS0246:RoutPredictor|}> {|EML3001:{|CS9248:Voters|}|} { get; }", "'Voters' has type 'IReadOnlyList<RoutPredictor>', which is neither the predictor of a [Signature] type nor a [Program]: use 'RoutePredictor'")]
    [InlineData("[Predictor] public partial List<RoutePredictor> {|EML3001:{|CS9248:Voters|}|} { get; }", "'Voters' has type 'List<RoutePredictor>', which is a collection that generated code does not make: use an array, an IReadOnlyList<T>, or an IReadOnlyDictionary<TKey, T> by string or by an enum")]
    [InlineData("[Predictor] public partial IReadOnlyDictionary<int, RoutePredictor> {|EML3001:{|CS9248:Voters|}|} { get; }", "'Voters' has type 'IReadOnlyDictionary<int, RoutePredictor>', which is a collection that generated code does not make: use an array, an IReadOnlyList<T>, or an IReadOnlyDictionary<TKey, T> by string or by an enum")]
    [InlineData("[Predictor(Count = 2)] public partial IReadOnlyList<RoutePredictor?> {|EML3001:{|CS9248:Voters|}|} { get; }", "'Voters' has type 'IReadOnlyList<RoutePredictor?>', which is one that may be missing, but a predictor never is: remove '?'")]
    public async Task The_message_names_the_predictor_that_is_meant(string member, string message) =>
        Assert.Equal(message, Message(Assert.Single(await FindsAsync($"[Program] public sealed partial class Desk {{ {member} }}" + Sources.Route))));

    [Theory]
    [InlineData("(Count = 2)", "IReadOnlyList<Route>", "IReadOnlyList<RoutePredictor>")]
    [InlineData("(Count = 2)", "Route[]", "RoutePredictor[]")]
    [InlineData("", "System.Collections.Generic.IReadOnlyDictionary<DayOfWeek, Route>", "System.Collections.Generic.IReadOnlyDictionary<DayOfWeek, RoutePredictor>")]
    public Task The_fix_reaches_into_collections(string arguments, string wrong, string right) => TurnsAsync(
        $"[Program] public sealed partial class Desk {{ [Predictor{arguments}] public partial {wrong} [|Sort|] {{ get; }} }}" + Sources.Route,
        $"[Program] public sealed partial class Desk {{ [Predictor{arguments}] public partial {right} Sort {{ get; }} }}" + Sources.Route);

    [Fact]
    public Task A_type_that_is_no_signature_has_no_predictor() =>
        OffersNothingAsync(Sources.Usings + "[Program] public sealed partial class Desk { [Predictor] public partial string [|Sort|] { get; } }");
}
