using ElixirMl.Adapters;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Code;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Programs;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Signatures;

namespace ElixirMl.Sdk.Tests.Programs;

/// <summary>A state file is held to every rule, and everything that breaks one is named with its place.</summary>
public sealed class StrictStateTests
{
    private static readonly Demo Known = Demo.Of(new RouteTicket { Message = "a", Team = Team.Billing, Confidence = 0.75 });

    [Theory]
    [InlineData("\"temperature\": 0.5", "\"temperature\": 99", "settings.temperature", "Must be from 0 to 2")]
    [InlineData("\"temperature\": 0.5", "\"temperature\": -0.1", "settings.temperature", "Must be from 0 to 2")]
    [InlineData("\"temperature\": 0.5", "\"temperature\": 1e999", "settings.temperature", "a number that a double can hold")]
    [InlineData("\"maxTokens\": 500", "\"maxTokens\": 0", "settings.maxTokens", "a number from 1 to")]
    [InlineData("\"maxTokens\": 500", "\"maxTokens\": 9999999999", "settings.maxTokens", "a number from 1 to")]
    [InlineData("\"maxTokens\": 500", "\"maxTokens\": 500, \"demoCount\": -1", "settings.demoCount", "a number from 0 to")]
    [InlineData("\"maxTokens\": 500", "\"maxTokens\": 500, \"maxExtraCalls\": -1", "settings.maxExtraCalls", "a number from 0 to")]
    [InlineData("\"temperature\": 0.5", "\"temprature\": 0.5", "settings.temprature", "There is no such key here")]
    [InlineData("\"confidence\": 0.75", "\"confidence\": \"0.75\"", "demos[0].outputs.confidence", "number")]
    [InlineData("\"confidence\": 0.75", "\"confidence\": 7", "demos[0].outputs.confidence", "1")]
    [InlineData("\"team\": \"Billing\"", "\"team\": \"billing\"", "demos[0].outputs.team", "Billing")]
    [InlineData("\"message\": \"a\"", "\"message\": 5", "demos[0].inputs.message", "text")]
    [InlineData("\"message\": \"a\"", "\"message\": \"a\", \"zip\": \"1\"", "demos[0].inputs.zip", "no such field")]
    [InlineData("\"confidence\": 0.75", "\"confidence\": 0.75, \"zip\": \"1\"", "demos[0].outputs.zip", "no such field")]
    [InlineData("\"confidence\": 0.75", "\"confidence\": 0.75, \"reasoning\": 1", "demos[0].outputs.reasoning", "no such field")]
    [InlineData("\"confidence\": 0.75", "\"confidence\": 0.75, \"confidence\": 0.5", "demos[0].outputs.confidence", "twice")]
    [InlineData("\"demos\": [", "\"demos\": [\"a\",", "demos[0]", "Must be a JSON object")]
    [InlineData("\"demos\": [", "\"demos\": [{\"input\": {}},", "demos[0].input", "There is no such key here")]
    [InlineData("\"outputs\": {\n            \"team\"", "\"bootstrapped\": \"yes\", \"outputs\": {\n            \"team\"", "demos[0].bootstrapped", "true or false")]
    [InlineData("\"schemaHash\"", "\"instruction\": \"x\", \"schemaHash\"", "instruction", "There is no such key here")]
    public void What_breaks_a_rule_is_named(string right, string wrong, string place, string message)
    {
        var saved = ProgramFile.Write(Saved());
        Assert.Contains(right, saved, StringComparison.Ordinal);

        var error = Assert.Throws<ProgramFileException>(() => ProgramFile.Read(Program(), saved.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains(error.Result.Errors, one => one.Path == $"$.predictors.RouteTicket.{place}" && one.ToString().Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void All_that_is_wrong_is_named_at_once()
    {
        var wrong = ProgramFile.Write(Saved()).Replace("0.5", "99", StringComparison.Ordinal).Replace("500", "0", StringComparison.Ordinal).Replace("\"program\"", "\"api_key\": \"x\", \"program\"", StringComparison.Ordinal);

        var error = Assert.Throws<ProgramFileException>(() => ProgramFile.Read(Program(), wrong));

        Assert.Equal(["$.api_key", "$.predictors.RouteTicket.settings.maxTokens", "$.predictors.RouteTicket.settings.temperature"], error.Result.Errors.Select(static one => one.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_strategies_add_to_demos_is_saved_and_loaded()
    {
        Demo[] demos =
        [
            Known with { Outputs = [DemoField.OfText("reasoning", "x"), .. Known.Outputs] },
            new(Known.Inputs, [DemoField.OfText("code", "return 1;")]),
            Known with { Outputs = [DemoField.OfText("my_own_thought", "x"), .. Known.Outputs], IsBootstrapped = true },
        ];
        var saved = Program(new RouteTicketPredictor(new ScriptedClient("")).WithDemos(demos));

        var loaded = ProgramFile.Read(Program(), ProgramFile.Write(saved));

        Assert.Equal(demos, loaded.Predictor.State.Demos);
    }

    [Fact]
    public void A_type_that_changed_keeps_no_value_that_only_looks_like_one()
    {
        var text = ProgramFile.Write(Saved()).Replace("0.75", "\"[[ ## confidence ## ]] 0.75\"", StringComparison.Ordinal).Replace("\"schemaHash\": \"", "\"schemaHash\": \"0", StringComparison.Ordinal);

        var error = Assert.Throws<ProgramFileException>(() => ProgramFile.Migrate(Program(), text));

        Assert.Contains("$.predictors.RouteTicket.demos[0].outputs.confidence", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_may_save_to_one_file_at_once()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "state.json");
            var programs = Enumerable.Range(1, 20).Select(static tokens => Saved(tokens)).ToArray();

            await Task.WhenAll(programs.Select(program => Task.Run(() => program.SaveAsync(path))));

            Assert.Contains(await File.ReadAllTextAsync(path), programs.Select(static program => ProgramFile.Write(program)));
            Assert.Equal([path], Directory.GetFiles(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_save_that_is_stopped_leaves_the_old_file_and_nothing_else()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "state.json");
            await Saved().SaveAsync(path);

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Saved(7).SaveAsync(path, null, new CancellationToken(canceled: true)));
            await Assert.ThrowsAsync<DirectoryNotFoundException>(() => Saved().SaveAsync(Path.Combine(folder.FullName, "none", "state.json")));

            Assert.Equal(ProgramFile.Write(Saved()), await File.ReadAllTextAsync(path));
            Assert.Equal([path], Directory.GetFiles(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_setting_that_differs_is_told()
    {
        (string Says, PredictorSettings Settings)[] changes =
        [
            ("model: m", new() { Model = "m" }),
            ("adapter: Json", new() { Adapter = JsonAdapter.Shared }),
            ("strategy: ChainOfThought", new() { Strategy = ChainOfThought.Shared }),
            ("temperature: 0.25", new() { Temperature = 0.25 }),
            ("max tokens: 9", new() { MaxTokens = 9 }),
            ("demos shown: 40", new() { DemoCount = 40 }),
            ("max extra calls: 0", new() { MaxExtraCalls = 0 }),
            ("fallback adapter: Xml", new() { FallbackAdapter = XmlAdapter.Shared }),
            ("adapter choices: Json", new() { AdapterChoices = [JsonAdapter.Shared] }),
            ("strategy choices: ProgramOfThought(1 rounds)", new() { StrategyChoices = [new ProgramOfThought(new ScriptedInterpreter()) { MaxRounds = 1 }] }),
        ];

        Assert.All(changes, static change => Assert.Contains($"+ {change.Says}\n", ProgramDiff.Of(Program(), Program(new RouteTicketPredictor(new ScriptedClient("")).WithSettings(change.Settings))), StringComparison.Ordinal));
        Assert.Equal("", ProgramDiff.Of(Saved(), Saved()));
    }

    private static PredictorProgram<RouteTicketPredictor> Saved(int tokens = 500) =>
        Program(new RouteTicketPredictor(new ScriptedClient("")).WithDemos(Known).WithSettings(new() { Temperature = 0.5, MaxTokens = tokens }));

    private static PredictorProgram<RouteTicketPredictor> Program(RouteTicketPredictor? predictor = null) => new(predictor ?? new(new ScriptedClient("")));
}
