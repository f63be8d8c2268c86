using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Scripting;
using Microsoft.Extensions.AI;

namespace ElixirMl.CodeInterpreter.Tests.Strategies;

/// <summary>The strategies with programs that really run.</summary>
public sealed class StrategyTests
{
    private static readonly CSharpInterpreter Interpreter = new();

    [Fact]
    public async Task A_program_computes_the_answer_after_its_mistakes_were_shown()
    {
        var client = new ScriptedClient(
            "return new { total = prices.Sum(), count = System.IO.Directory.GetFiles(\"/\").Length };",
            "return new { total = prices.Sum(), count = \"many\" };",
            "return new { total = prices.Sum(), count = prices.Count };");

        var answer = await new SumPricesPredictor(client).PredictAsync([1.5, 2.25], new() { Strategy = new ProgramOfThought(Interpreter) });

        Assert.Equal((3.75, 2, 3), (answer.Total, answer.Count, answer.Call.Attempts));
        Assert.Contains("List<double> prices; // The prices, in euros.", client.Prompts[0], StringComparison.Ordinal);
        Assert.Contains("line 1: `System.IO.Directory.GetFiles` is not allowed.", client.Prompts[1], StringComparison.Ordinal);
        Assert.Contains("$.count", client.Prompts[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agent_looks_with_a_tool_and_then_answers()
    {
        var rate = AIFunctionFactory.Create((string currency) => currency == "USD" ? 0.5 : 1, "rate", "Euros for one unit of a currency.");
        var client = new ScriptedClient("Print(rate(\"USD\"));", "var r = rate(currency: \"USD\"); return new { total = prices.Sum(p => p * r), count = prices.Count };");

        var answer = await new SumPricesPredictor(client).PredictAsync([2, 4], new() { Strategy = new CodeAct(Interpreter, rate) });

        Assert.Equal((3.0, 2), (answer.Total, answer.Count));
        Assert.Contains("double rate(string currency); // Euros for one unit of a currency.", client.Prompts[0], StringComparison.Ordinal);
        Assert.Contains("It printed:\n0.5", client.Prompts[1], StringComparison.Ordinal);
    }

    private sealed class ScriptedClient(params string[] programs) : IChatClient
    {
        public List<string> Prompts { get; } = [];

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            var reply = $"[[ ## reasoning ## ]]\nCompute.\n[[ ## code ## ]]\n```csharp\n{programs[Prompts.Count]}\n```\n[[ ## completed ## ]]";
            Prompts.Add(string.Join('\n', messages.Select(message => message.Text)));
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, reply)));
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
