using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Signatures;

namespace ElixirMl.Sdk.Tests.Programs;

public sealed class MigrationTests
{
    [Fact]
    public void A_file_of_format_1_is_read()
    {
        var old = System.Text.RegularExpressions.Regex.Replace(Saved(), "\"fields\": \\{.*?\\}.*?\\}.*?\\}", "\"fields\": \"message -> team, confidence\"", System.Text.RegularExpressions.RegexOptions.Singleline)
            .Replace("\"format\": 2", "\"format\": 1", StringComparison.Ordinal);

        var loaded = ProgramFile.Read(Centre(), old);

        Assert.Contains("\"fields\": \"message -> team, confidence\"", old, StringComparison.Ordinal);
        Assert.Equal(Saved(), ProgramFile.Write(loaded));
    }

    [Fact]
    public void What_changed_is_told_field_by_field()
    {
        var error = Assert.Throws<ProgramFileException>(() => ProgramFile.Read(Centre(), Aged()));

        Assert.Contains("renamed: 'Message_' to 'message'; gone: 'mood'; new: 'confidence'; changed: 'team' was text and is one of: Billing, Technical, Other", error.Message, StringComparison.Ordinal);
        Assert.Contains("MigrateAsync", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Demos_follow_renamed_fields_lose_those_that_are_gone_and_lack_those_that_are_new()
    {
        var migrated = ProgramFile.Migrate(Centre(), Aged());

        var demo = Assert.Single(migrated.Program.Triage.State.Demos);
        Assert.Equal([new("message", "\"a\"")], demo.Inputs);
        Assert.Equal([new("team", "\"Billing\"")], demo.Outputs);
        Assert.Contains("In 1 demos what is gone was dropped and what is new is missing", Assert.Single(migrated.Changes), StringComparison.Ordinal);
    }

    [Fact]
    public void What_fits_is_not_changed()
    {
        var migrated = ProgramFile.Migrate(Centre(), Saved());

        Assert.Empty(migrated.Changes);
        Assert.Equal(Saved(), ProgramFile.Write(migrated.Program));
    }

    [Fact]
    public void Values_that_no_longer_fit_refuse_the_whole_and_are_all_named()
    {
        var wrong = Aged().Replace("\"Billing\"", "\"Kitchen\"", StringComparison.Ordinal).Replace("\"program\": \"CallCentre\"", "\"program\": \"HotLine\"", StringComparison.Ordinal);

        var error = Assert.Throws<ProgramFileException>(() => ProgramFile.Migrate(Centre(), wrong));

        Assert.Contains("$.predictors.Triage.demos[0].outputs.team", error.Message, StringComparison.Ordinal);
        Assert.Contains("HotLine", error.Message, StringComparison.Ordinal);
    }

    private static CallCentre Centre() => new(new ScriptedClient());

    private static string Saved() => ProgramFile.Write(Centre().WithPredictors(static predictor => predictor.Name == "Triage"
        ? predictor.WithDemos(Demo.Of(new RouteTicket { Message = "a", Team = Team.Billing, Confidence = 1 }))
        : predictor));

    // As if the first predictor had been saved before its signature changed.
    private static string Aged()
    {
        var root = System.Text.Json.Nodes.JsonNode.Parse(Saved())!;
        var triage = root["predictors"]!["Triage"]!;
        triage["schemaHash"] = "0";
        triage["fields"] = System.Text.Json.Nodes.JsonNode.Parse("""{"inputs": {"Message_": "text"}, "outputs": {"mood": "text", "team": "text"}}""");
        triage["demos"] = System.Text.Json.Nodes.JsonNode.Parse("""[{"inputs": {"Message_": "a"}, "outputs": {"mood": "calm", "team": "Billing"}}]""");
        return root.ToJsonString(new() { WriteIndented = true });
    }
}
