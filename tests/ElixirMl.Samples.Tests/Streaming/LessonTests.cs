using ElixirMl.Clients;
using ElixirMl.Clients.Lexical;
using Streaming;

namespace ElixirMl.Samples.Tests.Streaming;

public sealed class LessonTests
{
    private const string Letter = "Good morning. My card was charged 59 € twice for the same invoice. Please send the money back.";

    [Fact]
    public async Task An_answer_grows_is_left_early_and_is_stopped()
    {
        using var client = new LexicalChatClient("lexical-small");
        var output = new StringWriter();

        var answer = await new Lesson(client, output).RunAsync(Letter);

        Assert.Equal(Team.Billing, answer.Team);
        Assert.Contains(answer.Quote, Letter, StringComparison.Ordinal);
        Assert.True(output.ToString().Split("quote + ").Length > 3, output.ToString());
        Assert.Contains("→ Billing, and the rest was never written", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("stopped, asked again: $.quote: Must not tell amounts of money", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("→ no answer: $.quote: Must not tell amounts of money", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spans_and_metrics_arrive_at_a_collector_without_what_was_said()
    {
        using var collector = new Collector();
        using (new OtlpExport(collector.Address))
        {
            using var client = new LexicalChatClient("lexical-small").AsBuilder().UseOpenTelemetry().Build();
            await new Lesson(client, TextWriter.Null).RunAsync(Letter);
        }

        var (spans, metrics) = (collector.Received("/v1/traces"), collector.Received("/v1/metrics"));
        Assert.All(["chat", "gen_ai.operation.name", "gen_ai.provider.name", "gen_ai.response.model", "lexical-small", "gen_ai.usage.input_tokens", "lesson-06"], name => Assert.Contains(name, spans, StringComparison.Ordinal));
        Assert.All(["gen_ai.client.operation.duration", "gen_ai.client.token.usage", "gen_ai.token.type"], name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.DoesNotContain("invoice", spans + metrics, StringComparison.Ordinal);
    }
}
