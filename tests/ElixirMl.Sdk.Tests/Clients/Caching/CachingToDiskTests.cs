using ElixirMl.Clients;
using ElixirMl.Clients.Caching;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Sdk.Tests.Clients.Caching;

/// <summary>Replies in a folder: found by the next process, shared, and never trusted when they are damaged.</summary>
public sealed class CachingToDiskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("elixirml-cache-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

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
}
