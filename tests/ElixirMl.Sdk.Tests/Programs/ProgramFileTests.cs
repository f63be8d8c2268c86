using ElixirMl.Adapters;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Programs;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Signatures;
using ElixirMl.Variables;

namespace ElixirMl.Sdk.Tests.Programs;

public sealed class ProgramFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    private static readonly Provenance Origin = new("BootstrapFewShot")
    {
        Seed = 7,
        Scores = [new("validation", 0.875), new("test", 0.9)],
        DataHash = "a1b2",
    };

    [Fact]
    public void The_file_is_written_for_people() => TestKit.Approved.Here().Matches("state.json", ProgramFile.Write(Tuned(), Origin));

    [Fact]
    public async Task What_was_saved_is_loaded()
    {
        var tuned = Tuned();

        await tuned.SaveAsync(_path, Origin);
        var loaded = await Centre().LoadAsync(_path);

        Assert.Equal(tuned.Predictors.Select(predictor => predictor.State), loaded.Predictors.Select(predictor => predictor.State));
        Assert.Equal(2, loaded.Desk.Passages);
        Assert.IsType<NoClosing>(loaded.Desk.Closing);
        Assert.Equal(ProgramFile.Write(tuned, Origin), ProgramFile.Write(loaded, Origin));
        Assert.Equal(Origin, ProgramFile.ReadProvenance(await File.ReadAllTextAsync(_path)));
    }

    [Fact]
    public async Task Saving_replaces_the_old_file_as_a_whole()
    {
        await File.WriteAllTextAsync(_path, new string('x', 100_000));

        await Centre().SaveAsync(_path);

        Assert.Equal(ProgramFile.Write(Centre()), await File.ReadAllTextAsync(_path));
        Assert.False(File.Exists($"{_path}.part"));
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var error = await Assert.ThrowsAsync<ProgramFileException>(() => Centre().LoadAsync(_path));

        Assert.Equal(_path, error.Path);
        Assert.Contains(_path, error.Message, StringComparison.Ordinal);
        Assert.Contains("optimize and save the program first", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "syntax")]
    [InlineData("{\"format\": 1,", "syntax")]
    [InlineData("[1, 2]", "required")]
    [InlineData("{\"hello\": \"world\"}", "required")]
    [InlineData("{\"format\": \"one\"}", "type")]
    [InlineData("{\"format\": 3, \"brandNew\": {}}", "newer_format")]
    [InlineData("{\"format\": 0}", "range")]
    [InlineData("{\"format\": 1, \"program\": 5}", "type")]
    [InlineData("{\"format\": 1, \"program\": \"CallCentre\", \"predictors\": {\"Triage\": {\"settings\": {\"maxTokens\": -1}}}}", "range")]
    [InlineData("{\"format\": 1, \"program\": \"CallCentre\", \"configuration\": {\"Desk.Passages\": [1]}}", "type")]
    public void What_is_no_state_is_refused(string text, string rule)
    {
        var error = Assert.Throws<ProgramFileException>(() => ProgramFile.Read(Centre(), text));

        Assert.Contains(rule, error.Result.Errors.Select(one => one.Rule));
    }

    [Theory]
    [InlineData("\"program\": \"CallCentre\"", "\"program\": \"HotLine\"", "Is the state of program 'HotLine', not of 'CallCentre'")]
    [InlineData("\"Desk.Route\": {", "\"Desk.Router\": {", "has no such predictor; it has Triage, Desk.Route, Desk.Answer")]
    [InlineData("\"Desk.Route\": {", "\"Desk.Router\": {", "Has no state for predictor 'Desk.Route'")]
    [InlineData("\"schemaHash\": \"", "\"schemaHash\": \"0", "Was saved for 'RouteTicket' (message -> team, confidence)")]
    [InlineData("\"adapter\": \"Json\"", "\"adapter\": \"Yaml\"", "There is no adapter 'Yaml' here; there are Chat, Json")]
    [InlineData("\"strategy\": \"ChainOfThought\"", "\"strategy\": \"Guess\"", "There is no strategy 'Guess' here")]
    [InlineData("\"Desk.Passages\": 2", "\"Desk.Passages\": 20", "$.configuration.Desk.Passages")]
    [InlineData("\"Desk.Passages\": 2", "\"Desk.Pasages\": 2", "$.configuration.Desk.Pasages")]
    [InlineData("\"team\": \"Billing\"", "\"team\": \"Kitchen\"", "$.predictors.Triage.demos[0].outputs.team")]
    [InlineData("\"confidence\": 1", "\"confidence\": 7", "$.predictors.Triage.demos[0].outputs.confidence")]
    public void A_mistake_in_the_file_is_named(string right, string wrong, string message)
    {
        var text = ProgramFile.Write(Tuned());
        Assert.Contains(right, text, StringComparison.Ordinal);

        var error = Assert.Throws<ProgramFileException>(() => ProgramFile.Read(Centre(), text.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var text = ProgramFile.Write(Tuned())
            .Replace("\"Desk.Route\"", "\"Desk.Router\"", StringComparison.Ordinal)
            .Replace("\"strategy\": \"ChainOfThought\"", "\"strategy\": \"Guess\"", StringComparison.Ordinal)
            .Replace("\"Desk.Passages\": 2", "\"Desk.Passages\": 20", StringComparison.Ordinal);

        var error = Assert.Throws<ProgramFileException>(() => ProgramFile.Read(Centre(), text));

        Assert.Equal(4, error.Result.Errors.Count);
    }

    [Fact]
    public void Predictors_are_found_by_name_whatever_their_order()
    {
        var text = ProgramFile.Write(Tuned());
        var start = text.IndexOf("    \"Triage\": {", StringComparison.Ordinal);
        var end = text.IndexOf("    \"Desk.Route\": {", StringComparison.Ordinal);
        var triage = text[start..end];
        var reordered = text.Remove(start, end - start).Replace("\n    }\n  }\n}\n", "\n    },\n" + triage.TrimEnd().TrimEnd(',') + "\n  }\n}\n", StringComparison.Ordinal);

        var loaded = ProgramFile.Read(Centre(), reordered);

        Assert.NotEqual(text, reordered);
        Assert.Equal(Tuned().Triage.State, loaded.Triage.State);
    }

    [Fact]
    public void A_reformatted_file_means_the_same()
    {
        var compact = System.Text.Json.Nodes.JsonNode.Parse(ProgramFile.Write(Tuned()))!.ToJsonString();

        Assert.Equal(ProgramFile.Write(Tuned()), ProgramFile.Write(ProgramFile.Read(Centre(), compact)));
    }

    private static CallCentre Centre() => new(new ScriptedClient());

    private static CallCentre Tuned()
    {
        var demo = Demo.Of(new RouteTicket { Message = "Zweimal \"bezahlt\"\n€ 5", Team = Team.Billing, Confidence = 1 });
        return Centre()
            .With(VariableConfiguration.Of(("Desk.Passages", 2), ("Desk.Closing", "NoClosing"), ("Triage.Temperature", 0.25)))
            .WithPredictors(predictor => predictor.Name switch
            {
                "Triage" => predictor.WithDemos(demo, demo with { IsBootstrapped = true }).WithInstructions("Sort.\nBe quick."),
                "Desk.Route" => predictor.WithSettings(new() { Adapter = JsonAdapter.Shared, Model = "small", MaxTokens = 300, DemoCount = 2, MaxExtraCalls = 0 }),
                _ => predictor.WithSettings(new() { Strategy = ChainOfThought.Shared }),
            });
    }
}
