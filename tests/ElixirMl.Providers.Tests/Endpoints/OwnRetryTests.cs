using ElixirMl.Anthropic;
using ElixirMl.Clients;
using ElixirMl.Clients.Budgets;
using ElixirMl.Clients.Usage;
using ElixirMl.MlTypes;
using ElixirMl.OpenAi;
using Microsoft.Extensions.AI;

namespace ElixirMl.Providers.Tests.Endpoints;

/// <summary>What the vendors' own libraries try again is counted by budgets and ledgers around them.</summary>
public sealed class OwnRetryTests
{
    private readonly UsageLedger _ledger = new();

    public static TheoryData<string, bool> Vendors => new() { { "openai", false }, { "openai", true }, { "anthropic", false }, { "anthropic", true } };

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Every_attempt_counts(string vendor, bool isStream)
    {
        await using var server = await LoopbackServer.StartAsync(503, "{}", headers: ("retry-after-ms", "1"));
        var budget = new CallBudget(new() { MaxCalls = 10 });
        using var client = Client(vendor, server).AsBuilder().UseLedger(_ledger).UseBudget(budget).Build();

        await Assert.ThrowsAsync<ServerErrorException>(() => AskAsync(client, isStream));

        Assert.Equal((3, 3, 3), (server.Requests.Count, budget.Calls, _ledger.Total.Calls));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task No_attempt_is_made_that_the_budget_does_not_allow(string vendor, bool isStream)
    {
        await using var server = await LoopbackServer.StartAsync(503, "{}", headers: ("retry-after-ms", "1"));
        var budget = new CallBudget(new() { MaxCalls = 2 });
        using var client = Client(vendor, server).AsBuilder().UseLedger(_ledger).UseBudget(budget).Build();

        await Assert.ThrowsAsync<BudgetExceededException>(() => AskAsync(client, isStream));

        Assert.Equal((2, 2, 2), (server.Requests.Count, budget.Calls, _ledger.Total.Calls));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Attempts_whose_connection_broke_count_too(string vendor, bool isStream)
    {
        await using var server = await LoopbackServer.StartAsync(static context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        var budget = new CallBudget(new() { MaxCalls = 2 });
        using var client = Client(vendor, server).AsBuilder().UseLedger(_ledger).UseBudget(budget).Build();

        await Assert.ThrowsAsync<BudgetExceededException>(() => AskAsync(client, isStream));

        Assert.Equal((2, 2, 2), (budget.Calls, _ledger.Total.Calls, _ledger.Total.Unpriced));
    }

    private static Task<ChatResponse> AskAsync(IChatClient client, bool isStream) =>
        isStream ? client.GetStreamingResponseAsync("Hi").ToChatResponseAsync() : client.GetResponseAsync("Hi");

    private static IChatClient Client(string vendor, LoopbackServer server) => vendor == "openai"
        ? new OpenAiChatClient(new() { ApiKey = ApiKey.Create("sk-planted"), Endpoint = server.Endpoint, Model = "gpt-4.1-mini", Retries = 2 })
        : new AnthropicChatClient(new() { ApiKey = ApiKey.Create("sk-planted"), Endpoint = server.Root, Model = "claude-haiku-4-5", Retries = 2 });
}
