namespace ElixirMl.Clients;

/// <summary>Hears of the further calls that layers inside make of one call.</summary>
internal abstract class CallWatch
{
    private static readonly AsyncLocal<CallWatch?> Ambient = new();

    private CallWatch? _outer;

    public static CallWatch? Current => Ambient.Value;

    /// <summary>Listens until the asynchronous method that calls this gives control back: what it awaits is heard, its callers are not.</summary>
    public void Enter()
    {
        _outer = Ambient.Value;
        Ambient.Value = this;
    }

    // From the outside in, as a call itself goes.
    public virtual async ValueTask HearAsync(Exception error, string? model, CancellationToken cancellationToken)
    {
        await HearOutsideAsync(error, model, cancellationToken).ConfigureAwait(false);
        await BeginAgainAsync(error, model, cancellationToken).ConfigureAwait(false);
    }

    protected ValueTask HearOutsideAsync(Exception error, string? model, CancellationToken cancellationToken) =>
        _outer?.HearAsync(error, model, cancellationToken) ?? ValueTask.CompletedTask;

    /// <summary>Settles the call that failed and lets the next one begin.</summary>
    protected abstract ValueTask BeginAgainAsync(Exception error, string? model, CancellationToken cancellationToken);
}
