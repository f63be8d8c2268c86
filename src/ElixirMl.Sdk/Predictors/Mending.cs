using ElixirMl.Adapters;

namespace ElixirMl.Predictors;

/// <summary>Which call follows an unusable reply: one that shows the errors, then one in another format, then those that show its errors.</summary>
internal sealed class Mending(PredictorSettings settings)
{
    private const int DefaultExtraCalls = 2;

    private int _left = settings.MaxExtraCalls ?? DefaultExtraCalls;
    private int _done;

    /// <summary>The format of the next call.</summary>
    public Adapter Adapter { get; private set; } = settings.Adapter ?? ChatAdapter.Shared;

    /// <returns>Whether a further call is allowed.</returns>
    public bool TryNext(out ExtraCallKind kind)
    {
        kind = ExtraCallKind.Repair;
        if (_left == 0)
        {
            return false;
        }

        _left--;
        if (++_done == 2 && Fallback is var fallback && !fallback.Equals(Adapter))
        {
            kind = ExtraCallKind.Fallback;
            Adapter = fallback;
        }

        return true;
    }

    private Adapter Fallback => settings.FallbackAdapter ?? (Adapter is JsonAdapter or CompactAdapter ? ChatAdapter.Shared : JsonAdapter.Shared);
}
