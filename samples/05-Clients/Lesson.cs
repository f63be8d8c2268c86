using System.Globalization;
using ElixirMl.Clients;
using ElixirMl.Clients.Budgets;
using ElixirMl.Clients.Usage;
using ElixirMl.Predictors;

namespace Clients;

/// <summary>Routes tickets through several providers until the money is gone.</summary>
/// <param name="output">Where to.</param>
public sealed class Lesson(TextWriter output)
{
    private static readonly string[] Tickets =
    [
        "You charged my card twice for one invoice.",
        "The screen stays black after the update.",
        "My parcel went to the wrong address.",
        "Please send the payment back, I want a refund.",
        "The app crashes with errors when I log in.",
        "You charged my card twice for one invoice.",
        "Where are my deliveries?",
        "The last two payments are missing on my invoices.",
        "Errors, errors, errors.",
        "The courier lost one of my parcels.",
    ];

    /// <summary>Runs the lesson.</summary>
    /// <param name="maxCost">All that may be spent, in US dollars.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was used.</returns>
    public async Task<UsageTotals> RunAsync(decimal maxCost = 0.01m, CancellationToken cancellationToken = default)
    {
        var ledger = new UsageLedger();
        var budget = new CallBudget(new() { MaxCost = maxCost });
        using var client = Providers.Create(ledger, budget);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Ten tickets, three providers of which two fail often, and ${maxCost} to spend:"));
        var router = new RouteTicketPredictor(client).WithSettings(new() { MaxTokens = 40 });
        foreach (var ticket in Tickets)
        {
            try
            {
                var answer = await router.PredictAsync(ticket, cancellationToken: cancellationToken);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.Team,-10} {answer.Call.Model,-22} {(answer.Call.Usage.TotalTokens == 0 ? "from the cache" : $"${answer.Call.Cost:0.000000}"),-14}  {ticket}"));
            }
            catch (BudgetExceededException error)
            {
                output.WriteLine($"Stopped: {error.Message}");
                break;
            }
        }

        Show(ledger, budget);
        return ledger.Total;
    }

    private void Show(UsageLedger ledger, CallBudget budget)
    {
        output.WriteLine();
        foreach (var (model, used) in ledger.ByModel.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{model,-22} {used.Calls} calls, {used.Failures} failed, {used.CacheHits} from the cache, {used.Usage.TotalTokens} tokens, ${used.Cost:0.000000}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"budget",-22} {budget.Calls} calls, at most ${budget.Cost:0.000000}\n"));
    }
}
