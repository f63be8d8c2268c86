namespace ElixirMl.Clients.Usage;

/// <summary>The step of a run in which a call is made, for ledgers on its way.</summary>
/// <param name="Run">Name of the run; <see langword="null"/> when it has none.</param>
/// <param name="Name">Name of the step, such as that of a predictor.</param>
internal sealed record UsageStep(string? Run, string Name)
{
    private static readonly AsyncLocal<UsageStep?> Ambient = new();

    public static UsageStep? Current => Ambient.Value;

    /// <summary>Holds until the asynchronous method that calls this gives control back.</summary>
    public void Enter() => Ambient.Value = this;
}
