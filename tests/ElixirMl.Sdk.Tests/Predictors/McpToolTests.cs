using System.IO.Pipelines;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Sdk.Tests.Fixtures;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ElixirMl.Sdk.Tests.Predictors;

public sealed class McpToolTests
{
    [Fact]
    public async Task Tools_of_a_providerare_called_by_an_agent()
    {
        Pipe toServer = new(), toClient = new();
        using var stop = new CancellationTokenSource();
        await using var server = McpServer.Create(
            new StreamServerTransport(toServer.Reader.AsStream(), toClient.Writer.AsStream()),
            new McpServerOptions
            {
                ToolCollection =
                [
                    McpServerTool.Create((string customer, int limit = 2) => $"{limit} invoices of {customer}", new() { Name = "find", Description = "Finds invoices." }),
                    McpServerTool.Create(string () => throw new InvalidOperationException("The shelf fell down."), new() { Name = "break" }),
                ],
            });
        var running = server.RunAsync(stop.Token);
        await using var provider = await McpClient.CreateAsync(new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream()));
        var agent = new ReAct(await provider.ListToolsAsync());
        var client = new ScriptedClient(
            Step("find", """{"customer": "Ada"}"""), Step("find", "{}"), Step("break", "{}"), Step("finish", "{}"), "[[ ## reasoning ## ]]\nx\n[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n1");

        var answer = await new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = agent });
        await stop.CancelAsync();

        Assert.Equal(Team.Billing, answer.Team);
        Assert.Contains("- find: Finds invoices. Arguments: {", client.Requests[0].Messages[0].Text, StringComparison.Ordinal);
        Assert.Contains("observation 1: 2 invoices of Ada", client.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
        Assert.Contains("observation 2: The arguments do not fit: `customer` is missing.", client.Requests[2].Messages[^1].Text, StringComparison.Ordinal);
        Assert.Contains("observation 3: The tool failed: ", client.Requests[3].Messages[^1].Text, StringComparison.Ordinal);
        await Task.WhenAny(running);
    }

    private static string Step(string tool, string arguments) =>
        $"[[ ## next_thought ## ]]\nx\n[[ ## next_tool ## ]]\n{tool}\n[[ ## next_arguments ## ]]\n{arguments}\n[[ ## completed ## ]]";
}
