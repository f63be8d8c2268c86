using ElixirMl.Schemas.Tolerant.Parsing;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>One way to read a text, with what it cost.</summary>
internal sealed class Attempt(TolerantLog parent) : IDisposable
{
    public JsonBuffer Output { get; } = new();

    public TolerantLog Log { get; } = parent.Fork();

    public bool IsRead { get; private set; }

    /// <summary>Keys that were recognised.</summary>
    public int Fit { get; private set; }

    /// <summary>Whether another way gives another value.</summary>
    public bool HasRival { get; set; }

    public void Finish(SyntaxRepairs repairs, bool isRead, int fit)
    {
        repairs.LogTo(Log);
        IsRead = isRead;
        Fit = fit;
    }

    /// <summary>Readable is better than not, then the lower penalty, then the more keys; among equals the earlier one stays.</summary>
    public bool IsBetterThan(Attempt other)
    {
        if (IsRead != other.IsRead)
        {
            return IsRead;
        }

        if (!IsRead && Fit != other.Fit)
        {
            return Fit > other.Fit;
        }

        return Log.Penalty != other.Log.Penalty ? Log.Penalty < other.Log.Penalty : Fit > other.Fit;
    }

    /// <summary>Makes this the result.</summary>
    public bool Take(JsonBuffer output, TolerantLog log)
    {
        output.Raw(Output.Written);
        log.Absorb(Log);
        log.Mend(RepairKinds.OtherCandidate, HasRival);
        return IsRead;
    }

    public void Dispose() => Output.Dispose();
}
