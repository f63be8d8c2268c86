using ElixirMl.Clients;
using ElixirMl.Clients.Caching;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Sdk.Tests.Clients.Caching;

public sealed class CachingChatClientTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("elixirml-cache-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

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
    public async Task A_reply_that_is_too_old_is_asked_for_again()
    {
        var time = new LeapingTime();
        var model = new FakeModel("yes");
        var client = new CachingChatClient(model, new() { Lifetime = TimeSpan.FromHours(1), Folder = _folder }, time);

        await client.GetResponseAsync(FakeModel.Ask("well?"));
        time.Advance(TimeSpan.FromMinutes(59));
        await client.GetResponseAsync(FakeModel.Ask("well?"));
        time.Advance(TimeSpan.FromMinutes(1));
        await client.GetResponseAsync(FakeModel.Ask("well?"));

        Assert.Equal(2, model.Calls);
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

    [Fact]
    public async Task A_folder_outlives_the_client()
    {
        var model = new FakeModel("yes");
        await Disk(model).GetResponseAsync(FakeModel.Ask("well?"));

        var hit = await Disk(model).GetResponseAsync(FakeModel.Ask("well?"));

        Assert.Equal(1, model.Calls);
        Assert.Equal("yes", hit.Text);
        Assert.Equal("small", hit.ModelId);
        Assert.Equal(ChatFinishReason.Stop, hit.FinishReason);
    }

    [Fact]
    public async Task A_hit_on_disk_moves_into_memory()
    {
        var model = new FakeModel("yes");
        await Disk(model).GetResponseAsync(FakeModel.Ask("well?"));
        var client = Disk(model);
        await client.GetResponseAsync(FakeModel.Ask("well?"));

        File.Delete(OnlyFile());
        await client.GetResponseAsync(FakeModel.Ask("well?"));

        Assert.Equal(1, model.Calls);
    }

    [Fact]
    public async Task A_hit_in_memory_reads_no_file()
    {
        var model = new FakeModel("yes");
        var client = Disk(model);
        await client.GetResponseAsync(FakeModel.Ask("well?"));

        File.Delete(OnlyFile());
        await client.GetResponseAsync(FakeModel.Ask("well?"));

        Assert.Equal(1, model.Calls);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(70)]
    [InlineData(200)]
    public async Task A_file_that_was_cut_off_is_a_miss(int length)
    {
        var model = new FakeModel("yes");
        await Disk(model).GetResponseAsync(FakeModel.Ask("well?"));
        var bytes = await File.ReadAllBytesAsync(OnlyFile());
        await File.WriteAllBytesAsync(OnlyFile(), bytes[..Math.Min(length, bytes.Length - 1)]);

        var reply = await Disk(model).GetResponseAsync(FakeModel.Ask("well?"));

        Assert.Equal(2, model.Calls);
        Assert.Equal("yes", reply.Text);
        await Disk(model).GetResponseAsync(FakeModel.Ask("well?"));
        Assert.Equal(2, model.Calls);
    }

    [Fact]
    public async Task Any_changed_byte_of_a_file_is_a_miss()
    {
        var model = new FakeModel("yes");
        await Disk(model).GetResponseAsync(FakeModel.Ask("well?"));
        var bytes = await File.ReadAllBytesAsync(OnlyFile());

        for (var index = 0; index < bytes.Length; index += 7)
        {
            var damaged = bytes.ToArray();
            damaged[index] ^= 0x20;
            await File.WriteAllBytesAsync(OnlyFile(), damaged);
            var fresh = new FakeModel("yes");
            Assert.Equal("yes", (await Disk(fresh).GetResponseAsync(FakeModel.Ask("well?"))).Text);
            Assert.Equal(1, fresh.Calls);
        }
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_gives_one_warning_and_memory_only()
    {
        var file = Path.Combine(_folder, "taken");
        await File.WriteAllTextAsync(file, "not a folder");
        var model = new FakeModel("yes");
        var warnings = new ListLogger();
        var client = new CachingChatClient(model, new() { Folder = file }, null, warnings);

        foreach (var text in new[] { "a", "b", "a", "b" })
        {
            await client.GetResponseAsync(FakeModel.Ask(text));
        }

        Assert.Equal(2, model.Calls);
        Assert.Contains("cannot be written", Assert.Single(warnings.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_half_written_file_is_left_behind()
    {
        var client = Disk(new FakeModel("yes"));

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => client.GetResponseAsync(FakeModel.Ask($"question {i}"))));

        Assert.All(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories), file => Assert.EndsWith(".json", file, StringComparison.Ordinal));
        Assert.Equal(50, Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public async Task Drafts_that_a_dead_process_left_are_deleted_and_those_at_work_are_not()
    {
        await Disk(new FakeModel("yes")).GetResponseAsync(FakeModel.Ask("well?"));
        var (dead, atWork) = (Path.Combine(_folder, "drafts", "dead.tmp"), Path.Combine(_folder, "drafts", "at-work.tmp"));
        await File.WriteAllTextAsync(dead, "half");
        await File.WriteAllTextAsync(atWork, "half");
        File.SetLastWriteTimeUtc(dead, DateTime.UtcNow.AddHours(-2));

        await Disk(new FakeModel("yes")).GetResponseAsync(FakeModel.Ask("another?"));

        Assert.Equal((false, true), (File.Exists(dead), File.Exists(atWork)));
    }

    private CachingChatClient Disk(IChatClient model) => new(model, new() { Folder = _folder });

    private string OnlyFile() => Assert.Single(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));

    private sealed class Odd
    {
        public Odd Self => this;
    }

    private sealed class ListLogger : ILogger<CachingChatClient>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Lines)
            {
                Lines.Add(formatter(state, exception));
            }
        }
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
