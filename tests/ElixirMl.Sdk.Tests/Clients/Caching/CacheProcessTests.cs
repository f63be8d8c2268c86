using System.Diagnostics;
using System.Globalization;
using ElixirMl.CacheProcess;
using ElixirMl.Clients.Caching;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.Caching;

/// <summary>The cache on disk between real processes.</summary>
public sealed class CacheProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("elixirml-cache-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_process_that_is_killed_while_it_writes_leaves_whole_replies_only()
    {
        const int Rounds = 12;
        const int Endless = 1_000_000;
        for (var round = 0; round < Rounds; round++)
        {
            var folder = Path.Combine(_folder, round.ToString(CultureInfo.InvariantCulture));
            using var process = Start(folder, Endless);
            // Each answer is printed after it was written, so the kill comes at some point of a later write.
            var written = 0;
            for (; written < 3 + (5 * round); written++)
            {
                Assert.Equal(written.ToString(CultureInfo.InvariantCulture), await process.StandardOutput.ReadLineAsync());
            }

            process.Kill();
            await process.WaitForExitAsync();
            Assert.NotEqual(0, process.ExitCode);
            Assert.Equal(0, await AskAsync(folder, written));
            await LeavesNoDraftAsync(folder);
        }
    }

    [Fact]
    public async Task Two_processes_share_a_folder()
    {
        const int Questions = 60;
        using var first = Start(_folder, Questions);
        using var second = Start(_folder, Questions);
        var lines = (await first.StandardOutput.ReadToEndAsync() + await second.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await Task.WhenAll(first.WaitForExitAsync(), second.WaitForExitAsync());

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        var asked = lines.Where(static line => line.StartsWith("asked ", StringComparison.Ordinal)).Sum(static line => int.Parse(line["asked ".Length..], CultureInfo.InvariantCulture));
        Assert.InRange(asked, Questions, 2 * Questions);
        Assert.Equal(0, await AskAsync(_folder, Questions));
        Assert.Empty(Directory.GetFiles(_folder, "*.tmp", SearchOption.AllDirectories));
    }

    private static async Task LeavesNoDraftAsync(string folder)
    {
        foreach (var draft in Directory.GetFiles(folder, "*.tmp", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(draft, DateTime.UtcNow.AddDays(-1));
        }

        using var client = new CachingChatClient(new EchoModel(), new() { Folder = folder });
        await client.GetResponseAsync(EchoModel.Question(9_999));
        Assert.Empty(Directory.GetFiles(folder, "*.tmp", SearchOption.AllDirectories));
    }

    /// <returns>How often the model had to be asked.</returns>
    private static async Task<int> AskAsync(string folder, int count)
    {
        var model = new EchoModel();
        using var client = new CachingChatClient(model, new() { Folder = folder });
        for (var number = 0; number < count; number++)
        {
            Assert.Equal(EchoModel.Answer(number), (await client.GetResponseAsync(EchoModel.Question(number))).Text);
        }

        return model.Calls;
    }

    private static Process Start(string folder, int count)
    {
        var program = Path.ChangeExtension(typeof(EchoModel).Assembly.Location, ".dll");
        var start = new ProcessStartInfo("dotnet", [program, folder, count.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        return Process.Start(start)!;
    }
}
