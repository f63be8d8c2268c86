using System.Globalization;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
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
            var router = new RouteTicketPredictor(recorder).WithDemos([.. Tickets.Demos, .. strategy is CodeAct ? Tickets.Agents : Tickets.Programs]);
            var answer = await router.PredictAsync(message, new() { Strategy = strategy, Seed = 1 }, cancellationToken);
            Show(strategy, recorder, message, answer);
            answers.Add(answer);
        }

        return answers;
    }

    private void Show(Strategy strategy, PromptRecorder recorder, string message, RouteTicketPrediction answer)
    {
        Write($"══ {strategy.Name}: about {strategy.CostMultiplier} × the cost of one question");
        var shown = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < recorder.Calls.Count; i++)
        {
            Write($"\n── call {i + 1}");
            Show(recorder.Calls[i], message, shown);
        }

        if (answer.Call.Reasoning is { Length: > 0 } reasoning)
        {
            Write($"\n── what led to the answer\n{Indent(reasoning)}");
        }

        Write($"\n→ {answer.Team} ({answer.Confidence:0.00}) after {answer.Call.Attempts} calls, {answer.Call.Usage.InputTokens + answer.Call.Usage.OutputTokens} tokens");
        foreach (var warning in answer.Call.Warnings)
        {
            Write($"  ! {warning}");
        }

        output.WriteLine();
    }

    // What was shown before is not shown again, and of the examples only how many there are.
    private void Show(RecordedCall call, string message, HashSet<string> shown)
    {
        var question = call.Prompt.Index().First(one => one.Item.Role == ChatRole.User && one.Item.Text.Contains(message, StringComparison.Ordinal)).Index;
        foreach (var (index, part) in call.Prompt.Index())
        {
            if (index is > 0 && index < question)
            {
                continue;
            }

            if (index == question && question > 1)
            {
                Write($"{(question - 1) / 2} examples");
            }

            var text = shown.Add(part.Text) ? $":\n{Indent(part.Text)}" : ": as before";
            Write($"{part.Role}{text}");
        }

        Write($"reply:\n{Indent(call.Reply)}");
    }

    private void Write(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static string Indent(string text) => string.Join('\n', text.TrimEnd('\n').Split('\n').Select(static line => line.Length == 0 ? "" : $"   │ {line}"));
}
