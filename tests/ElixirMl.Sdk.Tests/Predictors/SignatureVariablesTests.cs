using ElixirMl.MlTypes;
using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Schemas;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Variables;

namespace ElixirMl.Sdk.Tests.Predictors;

public partial class SignatureVariablesTests
{
    private const string Spam = """{"spam": 0.6, "trust": 0.7, "summary": "Buy now, or never."}""";

    [Fact]
    public void They_join_the_spaces_of_predictor_and_program_by_path()
    {
        var program = new Inbox(new ScriptedClient(""));

        Assert.Equal(["Tone", "Lines", "SpamThreshold", "TrustMinConfidence", "SummaryMaxLength"], program.Judge.Variables.Variables.Select(static variable => variable.Name));
        Assert.Superset(
            new HashSet<string> { "Judge.Tone", "Judge.Lines", "Judge.SpamThreshold", "Judge.TrustMinConfidence", "Judge.SummaryMaxLength", "Judge.Temperature" },
            program.Space.Variables.Select(static variable => variable.Name).ToHashSet());
        Assert.Single(program.Space.Constraints, static constraint => constraint.Name == "Judge.Brief");
    }

    [Fact]
    public void Lengths_beyond_the_declared_one_are_not_searched() =>
        Assert.Equal((20L, 40L), new Inbox(new ScriptedClient("")).Space.Variables.OfType<IntegerVariable>().Where(static variable => variable.Name == "Judge.SummaryMaxLength").Select(static variable => (variable.Minimum, variable.Maximum)).Single());

    [Fact]
    public async Task Instructions_show_the_values_in_force()
    {
        var client = new ScriptedClient(Spam, Spam);
        var program = new Inbox(client);
        var curt = program.With(VariableConfiguration.Of(("Judge.Tone", "curt"), ("Judge.Lines", 2)));

        await program.Judge.PredictAsync("Hi");
        await curt.Judge.PredictAsync("Hi");

        Assert.Contains("in a friendly tone, in 3 lines, as {json}", Asked(client, 0), StringComparison.Ordinal);
        Assert.Contains("in a curt tone, in 2 lines, as {json}", Asked(client, 1), StringComparison.Ordinal);
        Assert.Contains("{Tone}", curt.Judge.Signature.Instructions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thresholds_decide_what_an_answer_counts_as()
    {
        var program = new Inbox(new ScriptedClient(Spam, Spam));

        var plain = await program.Judge.PredictAsync("Hi");
        var strict = await program.With(VariableConfiguration.Of(("Judge.SpamThreshold", 0.9), ("Judge.TrustMinConfidence", 0.5))).Judge.PredictAsync("Hi");

        Assert.Equal((true, false), (plain.SpamIsLikely, plain.TrustIsTrusted));
        Assert.Equal((false, true), (strict.SpamIsLikely, strict.TrustIsTrusted));
        Assert.Equal(0.9, strict.Values["SpamThreshold"].AsReal());
        Assert.Equal("friendly", strict.Variables.Tone);
    }

    [Fact]
    public async Task A_shorter_length_is_asked_for_and_a_longer_reply_sent_back()
    {
        var client = new ScriptedClient("""{"spam": 0.1, "trust": 0.9, "summary": "Far more than twenty characters."}""", """{"spam": 0.1, "trust": 0.9, "summary": "Short."}""");
        var program = new Inbox(client).With(VariableConfiguration.Of(("Judge.SummaryMaxLength", 20)));

        var answer = await program.Judge.PredictAsync("Hi");

        Assert.Equal("Short.", answer.Summary);
        Assert.Contains("20", Asked(client, 0), StringComparison.Ordinal);
        Assert.DoesNotContain("40", Asked(client, 0), StringComparison.Ordinal);
        Assert.Contains(answer.Call.ExtraCalls.Single().Errors.Errors, static error => error.Path == "$.summary" && error.Rule == ValidationRules.Length);
    }

    [Fact]
    public void They_are_saved_and_loaded_with_the_program()
    {
        var client = new ScriptedClient("");
        var tuned = new Inbox(client).With(VariableConfiguration.Of(("Judge.Tone", "curt"), ("Judge.SummaryMaxLength", 25)));

        var loaded = ProgramFile.Read(new Inbox(client), ProgramFile.Write(tuned));

        Assert.Equal(tuned.Judge.State.Values, loaded.Judge.State.Values);
        Assert.Equal(25, loaded.Judge.State.Values["SummaryMaxLength"].AsInteger());
    }

    [Fact]
    public void What_a_configuration_leaves_out_stays_and_mistakes_are_told_with_their_path()
    {
        var curt = new Inbox(new ScriptedClient("")).With(VariableConfiguration.Of(("Judge.Tone", "curt")));

        var warm = curt.With(VariableConfiguration.Of(("Judge.Temperature", 1.5)));
        var errors = Assert.Throws<ValidationException>(() => curt.With(VariableConfiguration.Of(("Judge.Tone", "rude"), ("Judge.SpamTreshold", 0.5)))).Result.Errors;

        Assert.Equal("curt", warm.Judge.State.Values["Tone"].AsText());
        Assert.Equal(["$.Judge.SpamTreshold", "$.Judge.Tone"], errors.Select(static error => error.Path).Order(StringComparer.Ordinal));
        Assert.Contains("Judge.SpamThreshold", errors.Single(static error => error.Path == "$.Judge.SpamTreshold").Cure, StringComparison.Ordinal);
    }

    private static string Asked(ScriptedClient client, int request) => string.Join('\n', client.Requests[request].Messages.Select(static message => message.Text));

    [Signature("Judge the message in a {Tone} tone, in {Lines} lines, as {json}.")]
    public sealed partial record Judge
    {
        [Input]
        public required string Message { get; init; }

        [Output(Variable = true)]
        public required Probability Spam { get; init; }

        [Output(Variable = true)]
        public required ConfidenceScore Trust { get; init; }

        [Output(Variable = true), System.ComponentModel.DataAnnotations.StringLength(40)]
        public required string Summary { get; init; }

        [Variable("friendly", "curt")]
        public partial string Tone { get; }

        [Variable(1, 5)]
        public partial int Lines { get; }

        [Constraint("curt is brief")]
        private static bool Brief(string tone, int lines) => tone != "curt" || lines <= 3;
    }

    [Program]
    public sealed partial class Inbox
    {
        [Predictor]
        public partial JudgePredictor Judge { get; }

        public async Task<bool> ForwardAsync(string message, CancellationToken cancellationToken = default) => (await Judge.PredictAsync(message, cancellationToken: cancellationToken)).SpamIsLikely;
    }
}
