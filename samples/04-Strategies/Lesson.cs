using System.Globalization;
using ElixirMl.Predictors;
using Microsoft.Extensions.AI;

namespace Strategies;

/// <summary>Asks the same question by every strategy and shows what each of them really asked.</summary>
/// <param name="client">Who answers.</param>
/// <param name="output">Where to.</param>
public sealed class Lesson(IChatClient client, TextWriter output)
{
    public async Task<IReadOnlyList<RouteTicketPrediction>> RunAsync(string message, CancellationToken cancellationToken = default)
    {
        var answers = new List<RouteTicketPrediction>();
        foreach (var strategy in Choices.All)
        {
            using var recorder = new PromptRecorder(client);
            var router = new RouteTicketPredictor(recorder).WithDemos([.. Tickets.Demos, .. Tickets.Programs]);
            var answer = await router.PredictAsync(message, new() { Strategy = strategy, Seed = 1 }, cancellationToken);
            Show(strategy, recorder, answer);
            answers.Add(answer);
        }

        return answers;
    }

    private void Show(Strategy strategy, PromptRecorder recorder, RouteTicketPrediction answer)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"══ {strategy.Name}: about {strategy.CostMultiplier} × the cost of one question"));
        for (var i = 0; i < recorder.Prompts.Count; i++)
        {
            var prompt = recorder.Prompts[i];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n── call {i + 1}: {prompt.Count} messages, the last of them:\n{Indent(prompt[^1].Text)}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n→ {answer.Team} ({answer.Confidence:0.00}) after {answer.Call.Attempts} calls, {answer.Call.Usage.InputTokens + answer.Call.Usage.OutputTokens} tokens"));
        foreach (var warning in answer.Call.Warnings)
        {
            output.WriteLine($"  {warning}");
        }

        output.WriteLine();
    }

    private static string Indent(string text) => string.Join('\n', text.Split('\n').Select(static line => line.Length == 0 ? "" : $"   │ {line}"));
}
