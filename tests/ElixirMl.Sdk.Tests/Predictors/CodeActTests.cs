using ElixirMl.Predictors;
using ElixirMl.Predictors.Code;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Predictors.Tools;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

public sealed class CodeActTests
{
    private const string Answer = "[[ ## reasoning ## ]]\nSeen.\n[[ ## team ## ]]\nOther\n[[ ## confidence ## ]]\n0.1\n[[ ## completed ## ]]";

    private static readonly CodeResult Right = new(CodeOutcome.Completed) { Value = """{"team":"Billing","confidence":0.9}""" };

    private static readonly AIFunction Find = AIFunctionFactory.Create((string query, int limit = 3) => $"{limit} invoices for {query}", "find", "Finds invoices.");

    [Fact]
    public async Task What_a_program_prints_is_seen_in_the_next_round()
    {
        var client = new ScriptedClient(Code("Print(find(\"Ada\"));"), Code("return 1;"));

        var answer = await AskAsync(client, new ScriptedInterpreter(new(CodeOutcome.Completed) { Output = "3 invoices for Ada\n" }, Right));

        Assert.Equal((Team.Billing, 2), (answer.Team, answer.Call.Attempts));
        Assert.Contains("Functions: find.", client.Requests[0].Messages[0].Text, StringComparison.Ordinal);
        Assert.Contains("observation 1: It printed:\n3 invoices for Ada", client.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Submit one.", client.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("find", """{"query":"Ada"}""", "3 invoices for Ada", false)]
    [InlineData("find", """{"query":5}""", "The arguments do not fit: `query` must be string, but is 5.", true)]
    [InlineData("open", "{}", "There is no tool 'open'. Tools are find.", true)]
    public async Task Tools_are_called_where_the_program_is_not_and_arguments_are_validated(string tool, string arguments, string text, bool isError)
    {
        var interpreter = new ScriptedInterpreter(Right) { Calls = { (tool, arguments) } };

        await AskAsync(new ScriptedClient(Code("a")), interpreter);

        Assert.Equal(new CodeToolResult(text, isError), Assert.Single(interpreter.CallResults));
    }

    [Fact]
    public async Task A_call_may_be_refused()
    {
        var asked = new List<ToolRequest>();
        var interpreter = new ScriptedInterpreter(Right) { Calls = { ("find", """{"query":"Ada"}""") } };
        var agent = new CodeAct(interpreter, Find)
        {
            Approve = (request, _) =>
            {
                asked.Add(request);
                return ValueTask.FromResult(false);
            },
        };

        await new RouteTicketPredictor(new ScriptedClient(Code("a"))).PredictAsync("a", new() { Strategy = agent });

        Assert.Equal("find", Assert.Single(asked).Tool);
        Assert.Equal(new CodeToolResult("The call was not approved.", IsError: true), Assert.Single(interpreter.CallResults));
    }

    [Fact]
    public async Task After_the_last_round_the_answer_is_asked_for()
    {
        var client = new ScriptedClient(Code("a"), Code("b"), Answer);
        var agent = new CodeAct(new ScriptedInterpreter(new CodeResult(CodeOutcome.Completed)), Find) { MaxRounds = 2 };

        var answer = await new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = agent });

        Assert.Equal((Team.Other, 3), (answer.Team, answer.Call.Attempts));
        Assert.Contains("observation 2: It printed nothing.", client.Requests[2].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_name_tells_its_tools()
    {
        var interpreter = new ScriptedInterpreter();

        Assert.Equal(("CodeAct", "CodeAct(find)"), (new CodeAct(interpreter).Name, new CodeAct(interpreter, Find).Name));
        Assert.Throws<ArgumentException>(() => new CodeAct(interpreter, Find, Find));
    }

    private static Task<RouteTicketPrediction> AskAsync(ScriptedClient client, ScriptedInterpreter interpreter) =>
        new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = new CodeAct(interpreter, Find) });

    private static string Code(string code) => $"[[ ## reasoning ## ]]\nLook.\n[[ ## code ## ]]\n{code}\n[[ ## completed ## ]]";
}
