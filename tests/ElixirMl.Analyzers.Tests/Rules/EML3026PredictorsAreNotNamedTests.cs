using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3026PredictorsAreNotNamedTests : RuleTests<EML3026PredictorsAreNotNamed>
{
    protected override string Mistake => """
        [Program]
        public sealed partial class Council
        {
            [[|Predictor|]] public partial IReadOnlyList<RoutePredictor> Voters { get; }

            public async Task<string> ForwardAsync(string message, CancellationToken cancellationToken = default)
            {
                var answer = await Voters[0].PredictAsync(message, cancellationToken: cancellationToken);
                return answer.Team;
            }
        }
        """ + Sources.Route;

    [Theory]
    [InlineData("[Predictor(Count = 3)] public partial IReadOnlyList<RoutePredictor> Voters { get; }")]
    [InlineData("[Predictor(Count = 1)] public partial RoutePredictor[] Voters { get; }")]
    [InlineData("[Predictor(Count = 2)] public partial IReadOnlyList<Helper> Helpers { get; }")]
    [InlineData("[Predictor(Keys = [\"easy\", \"hard\"])] public partial IReadOnlyDictionary<string, RoutePredictor> ByLevel { get; }")]
    [InlineData("[Predictor] public partial IReadOnlyDictionary<DayOfWeek, RoutePredictor> ByDay { get; }")]
    [InlineData("[Predictor] public partial RoutePredictor Route { get; }")]
    public Task A_near_miss_is_left_alone(string member) => FindsNothingAsync(Program(member));

    [Theory]
    [InlineData("[[|Predictor|]] public partial RoutePredictor[] Voters { get; }", "'Voters' holds several predictors, but nothing says how many: add 'Count = 3' to [Predictor]")]
    [InlineData("[Predictor([|Count = 0|])] public partial RoutePredictor[] Voters { get; }", "'Voters' cannot hold so many predictors: choose a 'Count' from 1 to 1000")]
    [InlineData("[Predictor([|Count = 1001|])] public partial RoutePredictor[] Voters { get; }", "'Voters' cannot hold so many predictors: choose a 'Count' from 1 to 1000")]
    [InlineData("[Predictor(Count = 1, [|Keys = [\"a\"]|])] public partial RoutePredictor[] Voters { get; }", "'Voters' is found by position, so 'Keys' mean nothing: remove them")]
    [InlineData("[Predictor([|Count = 3|])] public partial RoutePredictor Route { get; }", "'Route' holds one predictor, so 'Count' means nothing: remove it")]
    [InlineData("[Predictor([|Keys = [\"a\"]|])] public partial Helper Helper { get; }", "'Helper' holds one predictor, so 'Keys' mean nothing: remove them")]
    [InlineData("[[|Predictor|]] public partial IReadOnlyDictionary<string, RoutePredictor> ByLevel { get; }", "'ByLevel' holds several predictors, but nothing says under which keys: add 'Keys = [\"…\"]' with 1 to 1000 keys to [Predictor]")]
    [InlineData("[Predictor([|Keys = [\"a\", null!]|])] public partial IReadOnlyDictionary<string, RoutePredictor> ByLevel { get; }", "'ByLevel' has a key that is null or blank: name it")]
    [InlineData("[Predictor([|Keys = [\"a\", \"b\", \"a\"]|])] public partial IReadOnlyDictionary<string, RoutePredictor> ByLevel { get; }", "'ByLevel' has the key 'a' twice: remove one")]
    [InlineData("[Predictor([|Count = 2|], Keys = [\"a\"])] public partial IReadOnlyDictionary<string, RoutePredictor> ByLevel { get; }", "'ByLevel' holds one predictor for each key, so 'Count' means nothing: remove it")]
    [InlineData("[Predictor([|Keys = [\"Monday\"]|])] public partial IReadOnlyDictionary<DayOfWeek, RoutePredictor> ByDay { get; }", "'ByDay' holds one predictor for each value of 'DayOfWeek', so 'Keys' mean nothing: remove them")]
    [InlineData("[[|Predictor|]] public partial IReadOnlyDictionary<Nothing, RoutePredictor> ByDay { get; }", "'ByDay' has keys of 'Nothing', which has no values: add one")]
    public async Task The_message_says_what_to_write(string member, string message) => Assert.Equal(message, Message(Assert.Single(await FindsAsync(Program(member)))));

    private static string Program(string member) => $$"""
        [Program] public sealed partial class Council { {{member}} }
        [Program] public sealed partial class Helper { [Predictor] public partial RoutePredictor Route { get; } }
        public enum Nothing;
        """ + Sources.Route;
}
