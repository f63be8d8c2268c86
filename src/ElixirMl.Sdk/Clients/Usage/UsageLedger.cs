namespace ElixirMl.Clients.Usage;

/// <summary>Adds up tokens and money of calls, by model, by run and by step.</summary>
/// <remarks>
/// <see cref="Begin"/> opens a scope that every call made within it, on any thread it awaits, is booked on; scopes nest, and
/// outer ones receive what inner ones do. Within a run (a <c>RunContext</c>), calls of predictors are also booked on scopes of the
/// names of the run and of the predictor. Thread-safe. Its size grows with the number of models, runs and steps, not of calls.
/// </remarks>
public sealed class UsageLedger
{
    private readonly Lock _gate = new();
    private readonly AsyncLocal<UsageScope?> _current = new();
    private readonly Dictionary<string, UsageTotals> _byModel = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UsageTotals> _byScope = new(StringComparer.Ordinal);
    private UsageTotals _total;

    /// <summary>Everything booked so far.</summary>
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

    /// <summary>A copy of the totals of each model; calls whose model is unknown stand under the empty name.</summary>
    public IReadOnlyDictionary<string, UsageTotals> ByModel => Copy(_byModel);

    /// <summary>A copy of the totals of each scope by its path, such as <c>run 7/Route</c>.</summary>
    public IReadOnlyDictionary<string, UsageTotals> ByScope => Copy(_byScope);

    /// <summary>Opens a scope within the current one.</summary>
    /// <param name="name">Of a run or a step; scopes of one path share their totals.</param>
    /// <returns>The scope; dispose it where it was opened to go back to the one before.</returns>
    public UsageScope Begin(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);

        var scope = new UsageScope(name, _current.Value, outer => _current.Value = outer);
        _current.Value = scope;
        return scope;
    }

    /// <summary>Books a call.</summary>
    /// <param name="model">Name of the model; <see langword="null"/> when unknown.</param>
    /// <param name="booked">What it used.</param>
    public void Book(string? model, UsageTotals booked)
    {
        lock (_gate)
        {
            _total += booked;
            Add(_byModel, model ?? "", booked);
            for (var scope = _current.Value; scope is not null; scope = scope.Outer)
            {
                scope.Book(booked);
                Add(_byScope, scope.Path, booked);
            }

            AddStep(booked);
        }
    }

    private void AddStep(UsageTotals booked)
    {
        if (UsageStep.Current is not { } step)
        {
            return;
        }

        var path = _current.Value?.Path;
        if (step.Run is not null)
        {
            path = Join(path, step.Run);
            Add(_byScope, path, booked);
        }

        Add(_byScope, Join(path, step.Name), booked);
    }

    private static string Join(string? outer, string name) => outer is null ? name : $"{outer}/{name}";

    private static void Add(Dictionary<string, UsageTotals> totals, string name, UsageTotals booked) =>
        totals[name] = totals.GetValueOrDefault(name) + booked;

    private Dictionary<string, UsageTotals> Copy(Dictionary<string, UsageTotals> totals)
    {
        lock (_gate)
        {
            return new(totals, StringComparer.Ordinal);
        }
    }
}
