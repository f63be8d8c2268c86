using ElixirMl.Clients;
using ElixirMl.Clients.CircuitBreaking;
using ElixirMl.Clients.Routing;
using ElixirMl.Clients.Timeouts;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.Routing;

public sealed class FailoverChatClientTests : IDisposable
{
    private readonly FakeModel _first = new("first");
    private readonly FakeModel _second = new("second");

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
    }

    [Fact]
    public async Task The_next_provider_answers_when_the_first_fails_and_the_reply_says_who_did()
    {
        var broken = new FakeModel(() => throw new ServerErrorException("down"));
        using var client = Route(broken, _second);

        var reply = await client.GetResponseAsync(FakeModel.Ask("well?"));

        Assert.Equal("second", reply.Text);
        Assert.Equal("b", reply.AdditionalProperties![CallProperties.Route]);
        Assert.Equal("b/small", reply.ModelId);
    }

    [Fact]
    public async Task Errors_of_the_network_that_other_clients_throw_move_on_too()
    {
        using var client = Route(new FakeModel(() => throw new HttpRequestException("refused")), _second);

        Assert.Equal("second", (await client.GetResponseAsync(FakeModel.Ask("well?"))).Text);
    }

    [Fact]
    public async Task A_provider_that_hangs_is_left_for_the_next()
    {
        var hanging = new WaitingClient();
        using var client = Route(new TimeLimitingChatClient(hanging, TimeSpan.FromSeconds(5), new LeapingTime()), _second);

        Assert.Equal("second", (await client.GetResponseAsync(FakeModel.Ask("well?"))).Text);
    }

    [Fact]
    public void A_name_that_only_the_catalogue_of_its_route_understands_has_its_price()
    {
        using var client = Route(_first.WithCatalog(new CatalogueModels([new("gpt") { InputPrice = 3, OutputPrice = 4 }])), _second);

        var dated = ((IModelCatalog)client.GetService(typeof(IModelCatalog))!).Find("a/gpt-2024-08-06")!;

        Assert.Equal(("a/gpt-2024-08-06", 3m), (dated.Id, dated.InputPrice));
    }

    [Fact]
    public async Task A_request_that_is_wrong_everywhere_is_not_sent_on()
    {
        var broken = new FakeModel(() => throw new InvalidRequestException("no"));
        using var client = Route(broken, _second);

        await Assert.ThrowsAsync<InvalidRequestException>(() => client.GetResponseAsync(FakeModel.Ask("well?")));

        Assert.Equal(0, _second.Calls);
    }

    [Fact]
    public async Task When_all_fail_each_error_is_told()
    {
        using var client = Route(
            new FakeModel(() => throw new ServerErrorException("down") { RetryAfter = TimeSpan.FromSeconds(9) }),
            new FakeModel(() => throw new RateLimitedException("busy") { RetryAfter = TimeSpan.FromSeconds(3) }));

        var error = await Assert.ThrowsAsync<RoutesFailedException>(() => client.GetResponseAsync(FakeModel.Ask("well?")));

        Assert.Equal("All 2 providers failed. a: down b: busy", error.Message);
        Assert.Equal(TimeSpan.FromSeconds(3), error.RetryAfter);
        Assert.True(error.IsRetryable);
    }

    [Fact]
    public async Task A_model_may_be_asked_for_at_one_provider()
    {
        using var client = Route(_first, _second);

        var reply = await client.GetResponseAsync(FakeModel.Ask("well?"), new() { ModelId = "b/large" });

        Assert.Equal(("second", "b/large"), (reply.Text, reply.ModelId));
        Assert.Equal(0, _first.Calls);
    }

    [Fact]
    public async Task A_provider_that_lacks_the_model_is_asked_for_its_own()
    {
        string? asked = null;
        var other = new FakeModel((_, options, _) => Task.FromResult(asked = options!.ModelId!));
        using var client = new FailoverChatClient([new("a", new FakeModel(() => throw new ServerErrorException("down"))), new("b", other) { Model = "large" }]);

        await client.GetResponseAsync(FakeModel.Ask("well?"), new() { ModelId = "unheard-of" });

        Assert.Equal("large", asked);
    }

    [Fact]
    public async Task In_turn_each_is_asked_first()
    {
        using var client = Route(RouteOrder.RoundRobin);

        var replies = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            replies.Add((await client.GetResponseAsync(FakeModel.Ask("well?"))).Text);
        }

        Assert.Equal(["first", "second", "first", "second"], replies);
    }

    [Fact]
    public async Task By_weight_each_is_asked_its_share()
    {
        using var client = new FailoverChatClient([new("a", _first) { Weight = 3 }, new("b", _second)], new() { Order = RouteOrder.Weighted, Seed = 7 });

        for (var i = 0; i < 4000; i++)
        {
            await client.GetResponseAsync(FakeModel.Ask("well?"));
        }

        // 3,000 expected; 4 standard deviations are 110.
        Assert.InRange(_first.Calls, 2890, 3110);
    }

    [Fact]
    public async Task A_condition_keeps_requests_away()
    {
        using var client = new FailoverChatClient([new("a", _first) { Accepts = (messages, _) => messages[0].Text.Length > 100 }, new("b", _second)]);

        Assert.Equal("second", (await client.GetResponseAsync(FakeModel.Ask("short"))).Text);
    }

    [Fact]
    public async Task An_open_circuit_is_passed_by()
    {
        var broken = new FakeModel(() => throw new ServerErrorException("down"));
        using var client = Route(new CircuitBreakingChatClient(broken, new() { MinimumCalls = 2 }, new LeapingTime()), _second);

        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("second", (await client.GetResponseAsync(FakeModel.Ask("well?"))).Text);
        }

        Assert.Equal(2, broken.Calls);
    }

    [Fact]
    public async Task A_stream_moves_on_before_its_first_update()
    {
        using var client = Route(new FakeModel(() => throw new ServerErrorException("down")), _second);

        var reply = await client.GetStreamingResponseAsync(FakeModel.Ask("well?")).ToChatResponseAsync();

        Assert.Equal(("second", "b/small"), (reply.Text, reply.ModelId));
    }

    [Fact]
    public void Models_of_all_providers_are_known_by_route_and_name()
    {
        using var client = Route(_first, _second);

        var catalog = (IModelCatalog)client.GetService(typeof(IModelCatalog))!;

        Assert.Equal(["a/large", "a/small", "b/large", "b/small"], catalog.Models.Select(model => model.Id).Order(StringComparer.Ordinal));
        Assert.Equal(2, catalog.Find("b/small")!.OutputPrice);
        Assert.Equal("a/small", catalog.Default!.Id);
    }

    [Fact]
    public void Routes_need_names_of_their_own()
    {
        Assert.Throws<ArgumentException>(() => new FailoverChatClient([]));
        Assert.Throws<ArgumentException>(() => new FailoverChatClient([new("a", _first), new("a", _second)]));
        Assert.Throws<ArgumentException>(() => new FailoverChatClient([new("a/b", _first)]));
        Assert.Throws<ArgumentException>(() => new FailoverChatClient([new("a", _first) { Weight = 0 }]));
    }

    private static FailoverChatClient Route(IChatClient first, IChatClient second) => new([new("a", first), new("b", second)]);

    private FailoverChatClient Route(RouteOrder order) => new([new("a", _first), new("b", _second)], new() { Order = order });
}
