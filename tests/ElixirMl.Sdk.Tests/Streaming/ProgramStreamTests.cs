using ElixirMl.Programs;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Streaming;

namespace ElixirMl.Sdk.Tests.Streaming;

public sealed class ProgramStreamTests
{
    private static readonly string[] Replies =
    [
        "[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n0.9\n[[ ## completed ## ]]",
        "[[ ## reasoning ## ]]\nThey paid twice.\n[[ ## reply ## ]]\nWe send it back.\n[[ ## completed ## ]]",
    ];

    [Fact]
    public async Task All_predictors_of_a_program_come_in_one_stream_each_with_its_name()
    {
        var desk = new SupportDesk(new ScriptedClient(Replies));

        var updates = await Updates.ReadAsync(desk.StreamAsync((program, token) => program.ForwardAsync("I paid twice.", token)));

        Assert.Equal([("Route", "team"), ("Route", "confidence"), ("Answer", "reasoning"), ("Answer", "reply")], updates.Where(update => update.IsLast).Select(update => (update.Predictor, update.Field)));
        Assert.Equal("We send it back.", updates.Text("reply"));
        Assert.Equal(["Route", "Answer"], updates.Of(StreamUpdateKind.PredictorStarted).Select(update => update.Predictor));
        Assert.StartsWith("We send it back.", updates[^1].Result!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_program_returns_is_the_same_without_a_reader()
    {
        var alone = await new SupportDesk(new ScriptedClient(Replies)).ForwardAsync("I paid twice.");

        var updates = await Updates.ReadAsync(new SupportDesk(new ScriptedClient(Replies)).StreamAsync((program, token) => program.ForwardAsync("I paid twice.", token)));

        Assert.Equal(alone, updates[^1].Result);
    }

    [Fact]
    public async Task What_a_program_throws_the_stream_throws() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Updates.ReadAsync(new SupportDesk(new ScriptedClient("")).StreamAsync<SupportDesk, Reply>((_, _) => throw new InvalidOperationException())));
}
