using ElixirMl.Clients;
using ElixirMl.Clients.Budgets;
using ElixirMl.Clients.Lexical;
using ElixirMl.Clients.Routing;
using ElixirMl.Clients.Usage;
using Microsoft.Extensions.AI;

namespace Clients;

/// <summary>Three providers behind one client. Here all are the embedded one, two of them made to fail; a real one takes its place with one line.</summary>
public static class Providers
{
    public static IChatClient Create(UsageLedger ledger, ICallBudget budget) => new FailoverChatClient(
        [
            new("cloud", Provider("lexical-large", budget, errors: 0.7)),
            new("backup", Provider("lexical-medium", budget, errors: 0.3)),
            new("local", Provider("lexical-small", budget, errors: 0)),
        ])
        .AsBuilder()
        .UseLedger(ledger)
        .UseCache()
        .Build();

    // A provider that fails too often is not even asked for a while. The budget is one for all three.
    private static IChatClient Provider(string model, ICallBudget budget, double errors) => new LexicalChatClient(model)
        .AsBuilder()
        .UseRetry(retry => (retry.MaxRetries, retry.Delay) = (1, TimeSpan.Zero))
        .UseCircuitBreaker(breaker => (breaker.MinimumCalls, breaker.BreakTime) = (4, TimeSpan.FromMinutes(1)))
        .UseBudget(budget)
        .UseFaults(faults => (faults.Seed, faults.ServerError) = (7, errors))
        .Build();
}
