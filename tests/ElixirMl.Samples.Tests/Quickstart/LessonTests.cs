using ElixirMl.Clients.Lexical;
using ElixirMl.Optimizers;
using ElixirMl.Programs;
using Microsoft.Extensions.AI;
using Quickstart;
using Quickstart.Data;

namespace ElixirMl.Samples.Tests.Quickstart;

public sealed class LessonTests
{
    [Fact]
    public async Task The_optimized_program_is_better_by_fifteen_points_with_intervals_apart()
    {
        var result = await RunAsync(new LexicalChatClient("lexical-small"), parallelism: 8);

        var (before, after) = (result.HeldOut!.Start, result.HeldOut.Optimized);
        Assert.True(after.Mean >= before.Mean + 0.15, $"{before} → {after}");
        Assert.False(before.Interval.Overlaps(after.Interval), $"{before.Interval} and {after.Interval}");
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_program_and_numbers_at_any_parallelism()
    {
        var one = await RunAsync(new LexicalChatClient("lexical-small"), parallelism: 1);
        var many = await RunAsync(new LexicalChatClient("lexical-small"), parallelism: 16);

        Assert.Equal(ProgramFile.Write(one.Program, one.Provenance), ProgramFile.Write(many.Program, many.Provenance));
        Assert.Equal(one.HeldOut!.Optimized.Examples.Select(static example => example.Score), many.HeldOut!.Optimized.Examples.Select(static example => example.Score));
        Assert.Equal(one.Used.Calls, many.Used.Calls);
    }

    [Fact]
    public async Task A_test_row_is_only_ever_asked_never_shown()
    {
        using var client = new RecordingClient(new LexicalChatClient("lexical-small"));
        var test = ApiSummaries.Read(0).Test.Select(static row => row.Summary).ToHashSet(StringComparer.Ordinal);

        await RunAsync(client, parallelism: 8);

        var shown = client.Prompts.SelectMany(static prompt => prompt.SkipLast(1)).Select(static message => message.Text).ToHashSet(StringComparer.Ordinal);
        var leaked = test.Where(summary => shown.Any(text => text.Contains(summary, StringComparison.Ordinal))).ToArray();
        Assert.NotEmpty(test);
        Assert.Empty(leaked);
    }

    [Fact]
    public async Task What_was_saved_answers_like_what_was_found()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        var result = await RunAsync(new LexicalChatClient("lexical-small"), parallelism: 8);
        await result.SaveAsync(path);

        try
        {
            var lesson = new Lesson(new ApiSorter(new LexicalChatClient("lexical-small")), new Arguments("", path));
            var answer = await lesson.AnswerAsync("Provides a stream for a file.", CancellationToken.None);

            Assert.Equal(Area.IO, answer.Area);
            Assert.Equal(await result.Program.ForwardAsync("Provides a stream for a file."), answer.Area);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("--seed", "x", "--seed needs a whole number, not 'x'")]
    [InlineData("--sed", "1", "There is no option --sed")]
    [InlineData("Provides", "a", "Put the sentence in quotes")]
    public void A_slip_on_the_command_line_is_explained(string first, string second, string expected)
    {
        var error = Assert.Throws<ArgumentException>(() => Arguments.Parse([first, second]));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private static async Task<OptimizationResult<ApiSorter>> RunAsync(IChatClient client, int parallelism)
    {
        var data = ApiSummaries.Read(0);
        var lesson = new Lesson(new ApiSorter(client), new Arguments(null, "", Parallelism: parallelism));
        return await lesson.OptimizeAsync(data, await lesson.ScoreAsync(data, CancellationToken.None), null, CancellationToken.None);
    }
}
