namespace ElixirMl.Adapters;

/// <summary>Takes one reply apart while it is being written.</summary>
/// <remarks>
/// Only what no further text can change is given: no number before its end, no mark, nor anything that may be the beginning of one.
/// However a reply is cut, the same changes come, only in other pieces. Belongs to one reply; not thread-safe. Time is linear in the
/// length of the reply, and no text makes it throw.
/// </remarks>
public abstract class ReplyParser
{
    /// <summary>Characters looked at so far, repeats included: the cost of reading, the same on every machine.</summary>
    internal virtual long Work => 0;

    /// <summary>Takes the next piece.</summary>
    /// <param name="chunk">Any number of characters.</param>
    /// <param name="changes">Receives what it brings, in the order of the reply.</param>
    public abstract void Append(ReadOnlySpan<char> chunk, ICollection<FieldChange> changes);

    /// <summary>Takes the end of the reply.</summary>
    /// <param name="changes">Receives what was held back.</param>
    public abstract void Complete(ICollection<FieldChange> changes);
}
