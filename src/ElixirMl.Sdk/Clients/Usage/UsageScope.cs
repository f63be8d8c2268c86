namespace ElixirMl.Clients.Usage;

/// <summary>A run or a step whose calls are added up; see <see cref="UsageLedger.Begin"/>.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class UsageScope : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Action<UsageScope?> _leave;
    private UsageTotals _total;
    private int _isLeft;

    internal UsageScope(string name, UsageScope? outer, Action<UsageScope?> leave)
    {
        Path = outer is null ? name : $"{outer.Path}/{name}";
        Outer = outer;
        _leave = leave;
    }

    /// <summary>The names of all scopes down to this one, with slashes between them.</summary>
    public string Path { get; }

    /// <summary>What was booked in this scope, and in those within it.</summary>
    public UsageTotals Total
    {
        get
        {
            lock (_gate)
            {
                return _total;
            }
        }
    }

    internal UsageScope? Outer { get; }

    /// <summary>Goes back to the scope around this one; the totals stay.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isLeft, 1) == 0)
        {
            _leave(Outer);
        }
    }

    internal void Book(UsageTotals booked)
    {
        lock (_gate)
        {
            _total += booked;
        }
    }
}
