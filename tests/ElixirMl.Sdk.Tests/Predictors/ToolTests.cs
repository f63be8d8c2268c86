using System.Text;
using System.Text.Json;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Predictors.Tools;
using ElixirMl.Schemas;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Tools;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

public sealed class ToolTests
{
    private readonly InvoiceDesk _desk = new();

    [Fact]
    public void A_method_becomes_a_tool_with_a_schema_of_its_parameters()
    {
        var tool = _desk.FindInvoicesAsyncTool;
        var schema = JsonElement.Parse(tool.Parameters.ToJsonSchema());

        Assert.Equal(("findInvoices", "Finds invoices."), (tool.Name, tool.Description));
        Assert.Equal(["customer", "limit", "team"], schema.GetProperty("properties").EnumerateObject().Select(property => property.Name));
        Assert.Equal(["customer"], schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("Whose invoices.", schema.GetProperty("properties").GetProperty("customer").GetProperty("description").GetString());
        Assert.Equal(JsonValueKind.False, schema.GetProperty("additionalProperties").ValueKind);
    }

    [Theory]
    [InlineData("""{"customer": "Ada"}""", """["Ada 1","Ada 2"]""")]
    [InlineData("""{"customer": "Ada", "limit": 1, "team": "Billing"}""", """["Ada 1 Billing"]""")]
    public async Task Arguments_are_bound_and_defaults_fill_what_is_missing(string arguments, string result) =>
        Assert.Equal(result, await CallAsync(_desk.FindInvoicesAsyncTool, arguments));

    [Theory]
    [InlineData("{}", "$.customer", "required")]
    [InlineData("""{"customer": "Ada", "colour": "red"}""", "$.colour", "unknown")]
    [InlineData("""{"customer": "Ada", "limit": "many"}""", "$.limit", "type")]
    public async Task Wrong_arguments_never_reach_the_method(string arguments, string path, string rule)
    {
        var error = await Assert.ThrowsAsync<ValidationException>(() => CallAsync(_desk.FindInvoicesAsyncTool, arguments));

        Assert.Equal((path, rule), (error.Result.Errors[0].Path, error.Result.Errors[0].Rule));
    }

    [Fact]
    public async Task Results_are_text_or_json_and_nothing_is_null()
    {
        Assert.Equal("2.5", await CallAsync(InvoiceDesk.AddTool, """{"left": 2}"""));
        Assert.Equal("null", await CallAsync(_desk.CloseTool, """{"owner": {"name": "Ada", "children": []}}"""));
        Assert.Equal(["Ada"], _desk.Closed);
        Assert.Equal("Hello, \"world\"", await CallAsync(_desk.GreetTool, "{}"));
        Assert.Equal("close_account", _desk.CloseTool.Name);
    }

    [Fact]
    public async Task An_agent_calls_methods_and_sees_their_exceptions()
    {
        var client = new ScriptedClient(Step("findInvoices", """{"customer": "Ada"}"""), Step("fail", "{}"), Step("finish", "{}"), "[[ ## reasoning ## ]]\nx\n[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n1");
        var agent = new ReAct(_desk.FindInvoicesAsyncTool.AsFunction(), _desk.FailAsyncTool.AsFunction());

        await new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = agent });

        Assert.Contains("observation 1: [\"Ada 1\",\"Ada 2\"]", client.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
        Assert.Contains("observation 2: The tool failed: 0 accounts are closed.", client.Requests[2].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_is_a_function_for_every_client()
    {
        var function = InvoiceDesk.AddTool.AsFunction();

        Assert.Equal("3.5", await function.InvokeAsync(new AIFunctionArguments { ["left"] = 1, ["right"] = 2.5 }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await function.InvokeAsync(new AIFunctionArguments { ["left"] = new object() }));
    }

    private static Task<string> CallAsync(Tool tool, string arguments) => tool.CallAsync(Encoding.UTF8.GetBytes(arguments), CancellationToken.None).AsTask();

    private static string Step(string tool, string arguments) =>
        $"[[ ## next_thought ## ]]\nx\n[[ ## next_tool ## ]]\n{tool}\n[[ ## next_arguments ## ]]\n{arguments}\n[[ ## completed ## ]]";
}
