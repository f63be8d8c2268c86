using System.Security.Cryptography;
using System.Text;
using ElixirMl.Clients;
using ElixirMl.Clients.Caching;
using ElixirMl.Clients.Lexical;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.Caching;

/// <summary>Which replies are kept, for whom, and what of them.</summary>
public sealed class CachedContentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("elixirml-cache-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task One_folder_serves_several_models_without_mixing_them_up()
    {
        var replies = new List<string?>();
        foreach (var model in new[] { "lexical-small", "lexical-large", "lexical-small" })
        {
            using var client = new LexicalChatClient(model).AsBuilder().UseCache(options => options.Folder = _folder).Build();
            replies.Add((await client.GetResponseAsync(FakeModel.Ask("well?"))).ModelId);
        }

        Assert.Equal(["lexical-small", "lexical-large", "lexical-small"], replies);
    }

    [Theory]
    [InlineData("length", 3)]
    [InlineData("content_filter", 3)]
    [InlineData("stop", 1)]
    [InlineData("tool_calls", 1)]
    public async Task What_was_cut_off_or_withheld_is_asked_for_again(string reason, int calls)
    {
        var model = new Model(() => new(new ChatMessage(ChatRole.Assistant, "well")) { FinishReason = new(reason) });
        using var client = Disk(model);

        await client.GetResponseAsync(FakeModel.Ask("well?"));
        await client.GetStreamingResponseAsync(FakeModel.Ask("well?")).ToChatResponseAsync();
        await Disk(model).GetResponseAsync(FakeModel.Ask("well?"));

        Assert.Equal(calls, model.Calls);
    }

    [Fact]
    public async Task A_hit_tells_nothing_of_the_call_that_brought_it()
    {
        var model = new Model(static () => new(new ChatMessage(ChatRole.Assistant, "well"))
        {
            AdditionalProperties = new() { [CallProperties.Retries] = 2, [CallProperties.Queued] = TimeSpan.FromSeconds(1), [CallProperties.Latency] = TimeSpan.FromSeconds(1), [CallProperties.Route] = "a" },
        });
        using var client = Disk(model);
        await client.GetResponseAsync(FakeModel.Ask("well?"));

        var hit = await client.GetResponseAsync(FakeModel.Ask("well?"));

        Assert.Equal([CallProperties.CacheHit, CallProperties.Route], hit.AdditionalProperties!.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Behaviour_77_a_value_that_cannot_be_written_is_no_error_in_request_or_reply()
    {
        var model = new Model(static () => new(new ChatMessage(ChatRole.Assistant, "well")) { AdditionalProperties = new() { ["odd"] = double.NaN } });
        using var client = Disk(model);

        await client.GetResponseAsync(FakeModel.Ask("well?"), new() { AdditionalProperties = new() { ["odd"] = double.NaN } });
        await client.GetResponseAsync(FakeModel.Ask("well?"));
        await client.GetResponseAsync(FakeModel.Ask("well?"));

        Assert.Equal(2, model.Calls);
    }

    [Theory]
    [InlineData("-5", """{"Messages":[]}""")]
    [InlineData("9223372036854775807", """{"Messages":[]}""")]
    [InlineData("638000000000000000", """{"messages":[null]}""")]
    [InlineData("638000000000000000", """{"messages":[{"role":"assistant","contents":[null]}]}""")]
    [InlineData("638000000000000000", "null")]
    [InlineData("638000000000000000", "[1,2]")]
    public async Task A_foreign_file_is_a_miss_even_when_it_is_whole(string ticks, string body)
    {
        var model = new FakeModel("yes");
        await Disk(model).GetResponseAsync(FakeModel.Ask("well?"));
        var rest = Encoding.UTF8.GetBytes($"elixirml-cache-1 {ticks}\n{body}");
        await File.WriteAllBytesAsync(OnlyFile(), [.. Encoding.ASCII.GetBytes($"{Convert.ToHexStringLower(SHA256.HashData(rest))}\n"), .. rest]);

        Assert.Equal("yes", (await Disk(model).GetResponseAsync(FakeModel.Ask("well?"))).Text);
        Assert.Equal(2, model.Calls);
    }

    [Fact]
    public async Task What_has_outlived_its_lifetime_is_deleted_before_the_first_write_beside_it()
    {
        await Disk(new FakeModel("yes")).GetResponseAsync(FakeModel.Ask("well?"));
        var (old, young) = (Path.Combine(Path.GetDirectoryName(OnlyFile())!, "old.json"), Path.Combine(Path.GetDirectoryName(OnlyFile())!, "young.json"));
        File.Move(OnlyFile(), old);
        File.Copy(old, young);
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-2));
        File.SetLastWriteTimeUtc(young, DateTime.UtcNow);

        await new CachingChatClient(new FakeModel("yes"), new() { Folder = _folder, Lifetime = TimeSpan.FromHours(1) }).GetResponseAsync(FakeModel.Ask("well?"));

        Assert.Equal((false, true), (File.Exists(old), File.Exists(young)));
    }

    private CachingChatClient Disk(IChatClient model) => new(model, new() { Folder = _folder });

    private string OnlyFile() => Assert.Single(Directory.EnumerateFiles(_folder, "*.json", SearchOption.AllDirectories));

    private sealed class Model(Func<ChatResponse> answer) : IChatClient
    {
        public int Calls { get; private set; }

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Calls++;
            return Task.FromResult(answer());
        }

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            {
                yield return update;
            }
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
