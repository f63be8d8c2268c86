using ElixirMl.Clients.Lexical;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using Strategies;

namespace ElixirMl.Samples.Tests.Strategies;

public sealed class LessonTests
{
    [Fact]
    public async Task Every_strategy_does_what_it_is_for()
    {
        var (answers, text) = await TellAsync(Tickets.Ticket);

        Assert.Equal(Choices.All.Count, answers.Count);
        Assert.Equal(answers.Sum(answer => answer.Call.Attempts), text.Split("── call ").Length - 1);
        Assert.All(Choices.All, strategy => Assert.Contains($"══ {strategy.Name}:", text, StringComparison.Ordinal));

        Assert.Equal(1, Of<Predict>(answers).Call.Attempts);
        Assert.NotEmpty(Of<ChainOfThought>(answers).Call.Reasoning!);
        Assert.Equal(3, Of<SelfConsistency>(answers).Completions.Count);
        Assert.Equal(3, Of<MultiChainComparison>(answers).Call.Attempts);
        Assert.Equal(3, Of<BestOfN>(answers).Completions.Count);
        Assert.Equal(3, Of<Refine>(answers).Call.Attempts);
        Assert.Contains("Advice from an earlier attempt: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_triggers_and_is_shown_to_the_model()
    {
        var (answers, text) = await TellAsync(Tickets.Ticket);

        var answer = Of<Checked>(answers);
        Assert.Equal([ExtraCallKind.Repair, ExtraCallKind.Fallback], answer.Call.ExtraCalls.Select(static extra => extra.Kind));
        Assert.Contains("Confidence must be at least 0.9. Look at the ticket again.", answer.Call.Warnings);
        Assert.Equal(2, Part<Checked>(text).Split("Confidence must be at least 0.9").Length - 1);
    }

    [Fact]
    public async Task Tools_are_really_called()
    {
        var (answers, text) = await TellAsync(Tickets.Ticket);

        Assert.Contains("tool 1: payments {\"invoice\":\"INV-2041\"}\nobservation 1: 2 payments of 30 €", Of<ReAct>(answers).Call.Reasoning, StringComparison.Ordinal);
        Assert.Contains("tool 2: finish", Of<ReAct>(answers).Call.Reasoning, StringComparison.Ordinal);
        Assert.Empty(Of<ReAct>(answers).Call.Warnings);
        Assert.Contains("It printed:\n2 payments of 30 €", Of<CodeAct>(answers).Call.Reasoning, StringComparison.Ordinal);
        Assert.Contains("words speak of money", Of<ProgramOfThought>(answers).Call.Reasoning, StringComparison.Ordinal);
        Assert.Contains("- payments: Lists the payments of an invoice. Arguments: {", Part<ReAct>(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_ticket_has_another_tool()
    {
        var (answers, _) = await TellAsync("Where is the parcel of order ORD-1234?");

        Assert.Contains("tool 1: parcel {\"order\":\"ORD-1234\"}\nobservation 1: ORD-1234 was delivered on 4 May", Of<ReAct>(answers).Call.Reasoning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lesson_is_the_same_every_time() => Assert.Equal((await TellAsync("My parcel is lost.")).Text, (await TellAsync("My parcel is lost.")).Text);

    private static async Task<(IReadOnlyList<RouteTicketPrediction> Answers, string Text)> TellAsync(string ticket)
    {
        using var client = new LexicalChatClient("lexical-small");
        var output = new StringWriter();
        var answers = await new Lesson(client, output).RunAsync(ticket);
        return (answers, output.ToString());
    }

    private static RouteTicketPrediction Of<TStrategy>(IReadOnlyList<RouteTicketPrediction> answers) => answers[Choices.All.Index().Single(static one => one.Item is TStrategy).Index];

    private static string Part<TStrategy>(string text) => text.Split("══ ").Single(static part => part.StartsWith($"{typeof(TStrategy).Name}(", StringComparison.Ordinal));
}
