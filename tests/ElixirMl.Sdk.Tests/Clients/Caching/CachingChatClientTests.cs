using ElixirMl.Clients;
using ElixirMl.Clients.Caching;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.Caching;

public sealed class CachingChatClientTests
{
    [Fact]
    public async Task An_equal_request_is_a_hit_that_used_nothing_and_says_so()
    {
        var model = new FakeModel("yes");
        var client = new CachingChatClient(model);

        var first = await client.GetResponseAsync(FakeModel.Ask("well?"));
        var second = await client.GetResponseAsync(FakeModel.Ask("well?"));

        Assert.Equal(1, model.Calls);
        Assert.Equal("yes", second.Text);
        Assert.NotNull(first.Usage);
        Assert.Null(second.Usage);
        Assert.False(first.AdditionalProperties?.ContainsKey(CallProperties.CacheHit) == true);
        Assert.True(second.AdditionalProperties?.ContainsKey(CallProperties.CacheHit));
    }

    [Fact]
    public async Task Behaviour_82_for_a_request_that_skips_the_cache_no_key_is_computed()
    {
        var model = new FakeModel("yes");
        var client = new CachingChatClient(model);
        var tool = new WatchedTool();
        var skipping = new ChatOptions { Tools = [tool], AdditionalProperties = new() { [CallProperties.SkipCache] = true } };

        await client.GetResponseAsync(FakeModel.Ask("well?"), skipping);
        await client.GetStreamingResponseAsync(FakeModel.Ask("well?"), skipping).ToChatResponseAsync();
        Assert.Equal((2, 0), (model.Calls, tool.Reads));

        await client.GetResponseAsync(FakeModel.Ask("well?"), new() { Tools = [tool] });
        Assert.Equal(3, model.Calls);
        Assert.NotEqual(0, tool.Reads);
    }

    [Fact]
    public async Task What_a_caller_does_to_its_reply_stays_with_that_caller()
    {
        var client = new CachingChatClient(new FakeModel("yes"));

        var first = await client.GetResponseAsync(FakeModel.Ask("well?"));
        first.Messages[0].Contents.Clear();
        first.Messages.Clear();
        var second = await client.GetResponseAsync(FakeModel.Ask("well?"));
        second.Messages[0].Contents.Clear();

        Assert.Equal("yes", (await client.GetResponseAsync(FakeModel.Ask("well?"))).Text);
    }

    [Fact]
    public async Task A_request_that_changes_during_the_call_is_kept_as_it_was()
    {
        var messages = new List<ChatMessage> { new(ChatRole.User, "well?") };
        var model = new FakeModel(() =>
        {
            messages[0] = new(ChatRole.User, "changed");
            return "yes";
        });
        var client = new CachingChatClient(model);

        await client.GetResponseAsync(messages);
        await client.GetResponseAsync(FakeModel.Ask("well?"));

        Assert.Equal(1, model.Calls);
    }

    [Fact]
    public async Task A_thousand_equal_requests_at_one_time_make_one_call()
    {
        var gate = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var model = new FakeModel((_, _, _) => gate.Task);
        var client = new CachingChatClient(model);

        var waiting = Enumerable.Range(0, 1000).Select(_ => client.GetResponseAsync(FakeModel.Ask("well?"))).ToArray();
        gate.SetResult("yes");
        var replies = await Task.WhenAll(waiting);

        Assert.Equal(1, model.Calls);
        Assert.All(replies, reply => Assert.Equal("yes", reply.Text));
        Assert.Single(replies, reply => reply.Usage is not null);
    }

    [Fact]
    public async Task One_who_gives_up_does_not_stop_the_call_for_the_others()
    {
        var gate = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var model = new FakeModel((_, _, token) => gate.Task.WaitAsync(token));
        var client = new CachingChatClient(model);
        using var impatient = new CancellationTokenSource();

        var first = client.GetResponseAsync(FakeModel.Ask("well?"), null, impatient.Token);
        var second = client.GetResponseAsync(FakeModel.Ask("well?"));
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult("yes");

        Assert.Equal("yes", (await second).Text);
        Assert.Equal(1, model.Calls);
    }

    [Fact]
    public async Task When_all_have_given_up_the_call_is_cancelled()
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var model = new FakeModel(async (_, _, token) =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, token);
                return "never";
            }
            catch (OperationCanceledException)
            {
                cancelled.SetResult();
                throw;
            }
        });
        using var impatient = new CancellationTokenSource();

        var asked = new CachingChatClient(model).GetResponseAsync(FakeModel.Ask("well?"), null, impatient.Token);
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await cancelled.Task;
    }

    [Fact]
    public async Task Failures_are_not_kept()
    {
        var isBroken = true;
        var model = new FakeModel(() => isBroken ? throw new ServerErrorException("down") : "yes");
        var client = new CachingChatClient(model);

        await Assert.ThrowsAsync<ServerErrorException>(() => client.GetResponseAsync(FakeModel.Ask("well?")));
        isBroken = false;

        Assert.Equal("yes", (await client.GetResponseAsync(FakeModel.Ask("well?"))).Text);
    }

    [Fact]
    public async Task Each_rollout_is_asked_once()
    {
        var model = new FakeModel("yes");
        var client = new CachingChatClient(model);

        foreach (var rollout in new[] { 1, 2, 3, 2 })
        {
            await client.GetResponseAsync(FakeModel.Ask("well?"), new() { Temperature = 1, AdditionalProperties = new() { [CallProperties.Rollout] = rollout } });
        }

        Assert.Equal(3, model.Calls);
    }

    [Fact]
    public async Task A_rollout_at_temperature_zero_is_warned_of_once()
    {
        var client = new CachingChatClient(new FakeModel("yes"));

        var replies = new List<ChatResponse>();
        foreach (var rollout in new[] { 1, 2 })
        {
            replies.Add(await client.GetResponseAsync(FakeModel.Ask("well?"), new() { Temperature = 0, AdditionalProperties = new() { [CallProperties.Rollout] = rollout } }));
        }

        Assert.Single(replies, reply => reply.AdditionalProperties?.ContainsKey(CallProperties.Warnings) == true);
    }

    [Fact]
    public async Task What_was_used_least_recently_goes_first()
    {
        var model = new FakeModel("yes");
        var client = new CachingChatClient(model, new() { MaxEntries = 2 });

        foreach (var text in new[] { "a", "b", "a", "c", "a", "b" })
        {
            await client.GetResponseAsync(FakeModel.Ask(text));
        }

        Assert.Equal(4, model.Calls);
    }

    [Fact]
    public async Task A_request_without_a_canonical_form_is_not_cached_and_works()
    {
        var model = new FakeModel("yes");
        var client = new CachingChatClient(model);

        for (var i = 0; i < 2; i++)
        {
            await client.GetResponseAsync(FakeModel.Ask("well?"), new() { RawRepresentationFactory = _ => new object() });
            await client.GetResponseAsync(FakeModel.Ask("well?"), new() { AdditionalProperties = new() { ["odd"] = new Odd() } });
        }

        Assert.Equal(4, model.Calls);
    }

    [Fact]
    public async Task A_stream_is_kept_and_then_comes_whole()
    {
        var model = new FakeModel("a longer reply");
        var client = new CachingChatClient(model);

        var first = await client.GetStreamingResponseAsync(FakeModel.Ask("well?")).ToChatResponseAsync();
        var second = new List<ChatResponseUpdate>();
        await foreach (var update in client.GetStreamingResponseAsync(FakeModel.Ask("well?")))
        {
            second.Add(update);
        }

        Assert.Equal(1, model.Calls);
        Assert.Equal(first.Text, second.ToChatResponse().Text);
        Assert.Single(second, update => update.Text.Length > 0);
        Assert.Equal("a longer reply", (await client.GetResponseAsync(FakeModel.Ask("well?"))).Text);
    }

    private sealed class Odd
    {
        public Odd Self => this;
    }

    /// <summary>Counts how often somebody reads what it is.</summary>
    private sealed class WatchedTool : AIFunctionDeclaration
    {
        public int Reads { get; private set; }

        public override string Name
        {
            get
            {
                Reads++;
                return "watched";
            }
        }
    }
}
