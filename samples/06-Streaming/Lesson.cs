using System.Globalization;
using ElixirMl.Predictors;
using ElixirMl.Streaming;
using Microsoft.Extensions.AI;

namespace Streaming;

/// <summary>Shows an answer while it is being written: whole, left early, and stopped by a check.</summary>
/// <param name="client">Who answers.</param>
/// <param name="output">Where to.</param>
public sealed class Lesson(IChatClient client, TextWriter output)
{
    private readonly AnswerLetterPredictor _answerer = new(client);

    public async Task<AnswerLetterPrediction> RunAsync(string letter, CancellationToken cancellationToken = default)
    {
        var answer = await ReadAsync(letter, cancellationToken);
        await LeaveAsync(letter, cancellationToken);
        await StopAsync(letter, cancellationToken);
        return answer;
    }

    private async Task<AnswerLetterPrediction> ReadAsync(string letter, CancellationToken cancellationToken)
    {
        output.WriteLine("══ Everything as it happens");
        AnswerLetterPrediction? answer = null;
        await foreach (var update in _answerer.StreamAsync(letter, cancellationToken: cancellationToken))
        {
            output.WriteLine(update.Kind switch
            {
                StreamUpdateKind.Field when update.Delta.Length == 0 => $"   {update.Field} {(update.IsLast ? "is complete" : "begins")}",
                StreamUpdateKind.Field => $"   {update.Field} + \"{update.Delta}\"{(update.IsLast ? " and no more" : "")}   → {update.Partial.Team?.ToString() ?? "?"}, \"{update.Partial.Quote}\"",
                StreamUpdateKind.Completed => "   answered",
                _ => $"   {update.Kind} {update.Subject}",
            });
            answer = update.Prediction ?? answer;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"→ {answer!.Team}: \"{answer.Quote}\" ({answer.Call.Usage.TotalTokens} tokens)\n"));
        return answer;
    }

    // Leaving the loop cancels the call to the provider.
    private async Task LeaveAsync(string letter, CancellationToken cancellationToken)
    {
        output.WriteLine("══ The team is enough");
        await foreach (var update in _answerer.StreamAsync(letter, cancellationToken: cancellationToken))
        {
            if (update.Partial.Team is { } team)
            {
                output.WriteLine($"→ {team}, and the rest was never written\n");
                return;
            }
        }
    }

    private async Task StopAsync(string letter, CancellationToken cancellationToken)
    {
        output.WriteLine("══ A check that stops the reply while it is being written");
        var noMoney = new StreamCheck("quote", static text => !text.Contains('€'), "Must not tell amounts of money.");
        try
        {
            await foreach (var update in _answerer.StreamAsync(letter, new() { StreamChecks = [noMoney], MaxExtraCalls = 1 }, cancellationToken))
            {
                if (update.Kind == StreamUpdateKind.ExtraCall)
                {
                    output.WriteLine($"   stopped, asked again: {update.Problem}");
                }
                else if (update.Prediction is { } answer)
                {
                    output.WriteLine($"→ \"{answer.Quote}\"");
                }
            }
        }
        catch (PredictionException error)
        {
            output.WriteLine($"→ no answer: {error.Errors}");
        }
    }
}
