using System.ComponentModel;

namespace ElixirMl.Sdk.Tests.Fixtures;

public sealed partial class InvoiceDesk
{
    public List<string> Closed { get; } = [];

    [Tool("Finds invoices.")]
    public async Task<IReadOnlyList<string>> FindInvoicesAsync(
        [Description("Whose invoices.")] string customer,
        int limit = 2,
        Team? team = null,
        CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return [.. Enumerable.Range(1, limit).Select(number => $"{customer} {number}{(team is null ? "" : $" {team}")}")];
    }

    [Tool("Adds two numbers.")]
    public static double Add(double left, double right = 0.5) => left + right;

    [Tool("Closes the account.", Name = "close_account")]
    public void Close(Person owner) => Closed.Add(owner.Name);

    [Tool("Greets.")]
    public string Greet(string @class = "\"world\"") => $"Hello, {@class}";

    [Tool("Fails.")]
    public ValueTask FailAsync() => throw new InvalidOperationException($"{Closed.Count} accounts are closed.");
}
