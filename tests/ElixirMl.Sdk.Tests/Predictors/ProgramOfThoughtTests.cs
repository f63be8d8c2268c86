using System.Text;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Code;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Signatures;

namespace ElixirMl.Sdk.Tests.Predictors;

public sealed class ProgramOfThoughtTests
{
    private const string Answer = "[[ ## reasoning ## ]]\nSeen.\n[[ ## team ## ]]\nOther\n[[ ## confidence ## ]]\n0.1\n[[ ## completed ## ]]";

    private static readonly CodeResult Right = new(CodeOutcome.Completed) { Value = """{"Team":"billing","CONFIDENCE":0.9}""" };

    [Fact]
    public async Task A_program_that_submits_the_answer_needs_one_call()
    {
        var client = new ScriptedClient(Code("```csharp\nreturn 1;\n```"));
        var interpreter = new ScriptedInterpreter(Right);

        var answer = await AskAsync(client, interpreter);

        Assert.Equal((Team.Billing, 0.9, 1), (answer.Team, answer.Confidence, answer.Call.Attempts));
        Assert.Equal("return 1;", interpreter.Requests[0].Code);
        Assert.Equal("""{"message":"I paid twice"}""", Encoding.UTF8.GetString(interpreter.Requests[0].Inputs.Span));
        Assert.Contains("return 1;", answer.Call.Reasoning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_prompt_tells_task_rules_and_keys_of_the_answer()
    {
        var client = new ScriptedClient(Code("return 1;"));

        await AskAsync(client, new ScriptedInterpreter(Right));

        var prompt = string.Join('\n', client.Requests[0].Messages.Select(message => message.Text));
        Assert.Contains("Route the ticket to the team that can solve it.", prompt, StringComparison.Ordinal);
        Assert.Contains("Variables: message. Functions: .", prompt, StringComparison.Ordinal);
        Assert.Contains("\"team\": \"Billing\" | \"Technical\" | \"Other\"", prompt, StringComparison.Ordinal);
        Assert.DoesNotContain("trajectory", prompt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CodeOutcome.Refused, "line 1: `System.IO.File` is not allowed.", "It was not run, because it uses what is not allowed:\n- line 1: `System.IO.File` is not allowed.")]
    [InlineData(CodeOutcome.NotCompiled, "line 1: ; expected (CS1002)", "It does not compile:\n- line 1: ; expected (CS1002)")]
    [InlineData(CodeOutcome.Failed, "line 2: FormatException: No.", "It failed:\n- line 2: FormatException: No.")]
    [InlineData(CodeOutcome.LimitExceeded, "It used too much memory.", "It was ended:\n- It used too much memory.")]
    public async Task What_goes_wrong_goes_back_to_the_model(CodeOutcome outcome, string error, string shown)
    {
        var client = new ScriptedClient(Code("first"), Code("second"));
        var interpreter = new ScriptedInterpreter(new(outcome) { Output = "so far\n", Errors = [error] }, Right);

        var answer = await AskAsync(client, interpreter);

        Assert.Equal((Team.Billing, 2), (answer.Team, answer.Call.Attempts));
        Assert.Equal("second", interpreter.Requests[1].Code);
        Assert.Contains($"code 1: \nfirst\nobservation 1: It printed:\nso far\n{shown}", client.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"team":"Nobody","confidence":0.5}""", "$.team")]
    [InlineData("""{"team":"Billing"}""", "$.confidence")]
    [InlineData("""{"team":"Billing","confidence":7}""", "$.confidence")]
    [InlineData("5", "$")]
    public async Task Values_of_wrong_types_go_back_to_the_model(string value, string path)
    {
        var client = new ScriptedClient(Code("first"), Code("second"));

        var answer = await AskAsync(client, new ScriptedInterpreter(new(CodeOutcome.Completed) { Value = value }, Right));

        Assert.Equal(Team.Billing, answer.Team);
        Assert.Contains($"It ran, but what it submitted is not the answer that is wanted:\n- {path}", client.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_last_round_the_answer_is_asked_for()
    {
        var client = new ScriptedClient(Code("a"), Code("b"), Code("c"), Answer);

        var answer = await AskAsync(client, new ScriptedInterpreter(new CodeResult(CodeOutcome.Completed) { Output = "Other\n" }));

        Assert.Equal((Team.Other, 4), (answer.Team, answer.Call.Attempts));
        Assert.Contains("observation 3: It printed:\nOther\nIt ended without an answer. Submit one.", client.Requests[3].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_that_fails_goes_back_to_the_model()
    {
        var sure = Check.Assert<RouteTicket.Inputs, RouteTicket.Outputs>("sure", (_, outputs) => outputs.Confidence > 0.95, "Be surer.");
        var client = new ScriptedClient(Code("a"), Code("b"));
        var interpreter = new ScriptedInterpreter(Right, new(CodeOutcome.Completed) { Value = """{"team":"Other","confidence":0.99}""" });

        var answer = await new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = new Checked(new ProgramOfThought(interpreter), sure) });

        Assert.Equal(Team.Other, answer.Team);
        Assert.Contains("Be surer [", client.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demos_with_code_are_shown_and_others_are_not()
    {
        var plain = Demo.Of(new RouteTicket { Message = "plain", Team = Team.Other, Confidence = 0.5 });
        var coded = plain with { Inputs = [DemoField.OfText("message", "coded")], Outputs = [DemoField.OfText("reasoning", "Look."), DemoField.OfText("code", "return 7;"), .. plain.Outputs] };
        var client = new ScriptedClient(Code("a"));

        await new RouteTicketPredictor(client).WithDemos([plain, coded]).PredictAsync("a", new() { Strategy = new ProgramOfThought(new ScriptedInterpreter(Right)) });

        var prompt = string.Join('\n', client.Requests[0].Messages.Select(message => message.Text));
        Assert.Contains("return 7;", prompt, StringComparison.Ordinal);
        Assert.DoesNotContain("plain", prompt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_worked_becomes_a_demo_with_its_code()
    {
        var trajectory = new Trajectory();
        using (new RunContext { Trajectory = trajectory }.Enter())
        {
            await AskAsync(new ScriptedClient(Code("return 3;")), new ScriptedInterpreter(Right));
        }

        Assert.Equal("\"return 3;\"", Assert.Single(trajectory.Steps).Demo.Find("code"));
    }

    [Fact]
    public async Task A_prompt_that_is_too_long_loses_its_oldest_round()
    {
        var failed = new CodeResult(CodeOutcome.Failed) { Errors = ["No."] };
        var overflows = 1;
        var client = new ScriptedClient(Code("a"), Code("b"), Code("c"), Answer);
        var narrow = new NarrowClient(client, messages => messages[^1].Text.Contains("observation 2", StringComparison.Ordinal) && overflows-- > 0);

        await new RouteTicketPredictor(narrow).PredictAsync("a", new() { Strategy = new ProgramOfThought(new ScriptedInterpreter(failed)) });

        Assert.Contains("(earlier steps are left out)\ncode 2: \nb", client.Requests[2].Messages[^1].Text, StringComparison.Ordinal);
    }

    private static Task<RouteTicketPrediction> AskAsync(ScriptedClient client, ScriptedInterpreter interpreter) =>
        new RouteTicketPredictor(client).PredictAsync("I paid twice", new() { Strategy = new ProgramOfThought(interpreter) });

    private static string Code(string code) => $"[[ ## reasoning ## ]]\nCompute.\n[[ ## code ## ]]\n{code}\n[[ ## completed ## ]]";
}
