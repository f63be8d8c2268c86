using System.ComponentModel;
using ElixirMl.Clients;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Predictors.Tools;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

/// <summary>What an agent does, however its model asks for tools.</summary>
public sealed class ReActTests
{
    private const string Answer = "[[ ## reasoning ## ]]\nSeen.\n[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n0.9\n[[ ## completed ## ]]";

    private static readonly AIFunction Find = AIFunctionFactory.Create(
        ([Description("What to look for.")] string query, int limit = 3) => $"{limit} invoices for {query}", "find", "Finds invoices.");

    private static readonly AIFunction Break = AIFunctionFactory.Create(string () => throw new InvalidOperationException("The shelf fell down."), "break", "Breaks.");

    private static readonly AgentStep Finish = new("I know.", "finish", "{}");

    public static TheoryData<ToolWay> Ways => [ToolWay.Words, ToolWay.Calls];

    [Theory]
    [InlineData("open", "{}", "There is no tool 'open'. Tools are find, break.")]
    [InlineData("find", "{}", "`query` is missing.")]
    [InlineData("find", "{\"query\": 5}", "`query` must be string, but is 5.")]
    [InlineData("find", "{\"query\": \"a\", \"colour\": \"red\"}", "`colour` is unknown; known are query, limit.")]
    [InlineData("find", "[1, 2]", "The arguments are not one JSON object: ")]
    [InlineData("break", "{}", "The tool failed: The shelf fell down.")]
    public async Task What_goes_wrong_with_a_tool_is_seen_by_the_model(string tool, string arguments, string observation)
    {
        foreach (var way in Enum.GetValues<ToolWay>())
        {
            var client = new AgentClient(way, Answer, new AgentStep("Try.", tool, arguments), Finish);

            var answer = await AskAsync(client, new ReAct(Find, Break));

            Assert.Equal(Team.Billing, answer.Team);
            Assert.Contains(observation, client.Shown(1), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_tool_is_called_and_its_result_is_seen_before_the_answer(ToolWay way)
    {
        var client = new AgentClient(way, Answer, new AgentStep("I must look.", "find", "{\"query\":\"Ada\"}"), Finish);

        var answer = await AskAsync(client, new ReAct(Find, Break));

        Assert.Equal((Team.Billing, 3), (answer.Team, answer.Call.Attempts));
        Assert.Empty(answer.Call.Warnings);
        Assert.DoesNotContain("3 invoices for Ada", client.Shown(0), StringComparison.Ordinal);
        Assert.Contains("3 invoices for Ada", client.Shown(1), StringComparison.Ordinal);
        Assert.Contains("observation 1: 3 invoices for Ada", client.Shown(2), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Every_step_is_told_in_one_form(ToolWay way)
    {
        var client = new AgentClient(way, Answer, new AgentStep("I must look.", "find", "{\"query\":\"Åda\"}"), Finish);

        var answer = await AskAsync(client, new ReAct(Find));

        Assert.Equal(
            """
            thought 1: I must look.
            tool 1: find {"query":"Åda"}
            observation 1: 3 invoices for Åda
            thought 2: I know.
            tool 2: finish {}
            observation 2: Done.
            """.ReplaceLineEndings("\n"),
            answer.Call.Reasoning);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Steps_are_told_even_where_no_answer_came_of_them(ToolWay way)
    {
        var trajectory = new Trajectory();
        using var run = new RunContext { Trajectory = trajectory }.Enter();
        var client = new AgentClient(way, "I give up.", new AgentStep("I must look.", "break", "{}"), Finish);

        var error = await Assert.ThrowsAsync<PredictionException>(() => AskAsync(client, new ReAct(Break)));

        Assert.Contains("What came before it: thought 1: I must look.\ntool 1: break {}\nobservation 1: The tool failed: The shelf fell down.", error.Message, StringComparison.Ordinal);
        Assert.Contains("--- reasoning\nthought 1: I must look.", trajectory.Steps[0].Explain(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task After_the_last_step_the_answer_is_asked_for(ToolWay way)
    {
        var client = new AgentClient(way, Answer, new("a", "find", "{\"query\": \"x\"}"), new("b", "find", "{\"query\": \"y\"}"));

        var answer = await AskAsync(client, new ReAct(Find) { MaxSteps = 2 });

        Assert.Equal(3, answer.Call.Attempts);
        Assert.Null(client.Requests[2].Options?.Tools);
        Assert.Equal("The agent did not finish within its 2 steps; the answer is made of what it had seen by then.", Assert.Single(answer.Call.Warnings));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_call_may_be_refused(ToolWay way)
    {
        var asked = new List<ToolRequest>();
        var called = 0;
        var count = AIFunctionFactory.Create(() => ++called, "count", "Counts.");
        var client = new AgentClient(way, Answer, new AgentStep("a", "count", "{}"), Finish);
        var agent = new ReAct(count)
        {
            Approve = (request, _) =>
            {
                asked.Add(request);
                return ValueTask.FromResult(false);
            },
        };

        await AskAsync(client, agent);

        Assert.Equal(("count", 0), (Assert.Single(asked).Tool, called));
        Assert.Contains("The call was not approved.", client.Shown(1), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_prompt_that_is_too_long_loses_its_oldest_step(ToolWay way)
    {
        var overflows = 1;
        var client = new AgentClient(way, Answer, new AgentStep("a", "find", "{\"query\": \"x\"}"), new AgentStep("b", "find", "{\"query\": \"y\"}"), Finish);
        var narrow = new NarrowClient(client, messages => AgentClient.Show(messages).Contains("invoices for y", StringComparison.Ordinal) && overflows-- > 0);

        var answer = await new RouteTicketPredictor(narrow).PredictAsync("a", new() { Strategy = new ReAct(Find) });

        Assert.Equal(Team.Billing, answer.Team);
        Assert.DoesNotContain("invoices for x", client.Shown(2), StringComparison.Ordinal);
        Assert.Contains("invoices for y", client.Shown(2), StringComparison.Ordinal);
        Assert.StartsWith("(earlier steps are left out)\nthought 2: b", answer.Call.Reasoning, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task No_more_than_three_steps_are_lost(ToolWay way)
    {
        var (refused, calls) = (0, 0);
        var count = AIFunctionFactory.Create(() => $"call {++calls}", "count", "Counts.");
        var client = new AgentClient(way, null, new AgentStep("a", "count", "{}"));
        var narrow = new NarrowClient(client, messages => AgentClient.Show(messages).Contains("call 6", StringComparison.Ordinal) && ++refused > 0);

        await Assert.ThrowsAsync<ContextWindowExceededException>(() => new RouteTicketPredictor(narrow).PredictAsync("a", new() { Strategy = new ReAct(count) }));

        Assert.Equal((4, 6), (refused, client.Requests.Count));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_single_step_that_is_too_long_is_an_error(ToolWay way)
    {
        var client = new AgentClient(way, null, new AgentStep("a", "find", "{\"query\": \"x\"}"));
        var narrow = new NarrowClient(client, messages => AgentClient.Show(messages).Contains("invoices for x", StringComparison.Ordinal));

        await Assert.ThrowsAsync<ContextWindowExceededException>(() => new RouteTicketPredictor(narrow).PredictAsync("a", new() { Strategy = new ReAct(Find) }));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_cancelled_tool_ends_the_prediction(ToolWay way)
    {
        using var stop = new CancellationTokenSource();
        var cancel = AIFunctionFactory.Create(
            (CancellationToken token) =>
            {
                stop.Cancel();
                token.ThrowIfCancellationRequested();
            },
            "cancel",
            "Stops everything.");
        var client = new AgentClient(way, Answer, new AgentStep("a", "cancel", "{}"), Finish);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = new ReAct(cancel) }, stop.Token));

        Assert.Single(client.Requests);
    }

    [Fact]
    public void Names_of_tools_are_unique_and_never_finish()
    {
        Assert.Throws<ArgumentException>(() => new ReAct());
        Assert.Throws<ArgumentException>(() => new ReAct(Find, Find));
        Assert.Throws<ArgumentException>(() => new ReAct(AIFunctionFactory.Create(() => 1, "finish")));
    }

    private static Task<RouteTicketPrediction> AskAsync(AgentClient client, ReAct agent) => new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = agent });
}
