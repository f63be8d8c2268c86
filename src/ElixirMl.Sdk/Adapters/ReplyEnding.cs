namespace ElixirMl.Adapters;

/// <summary>Whether a reply ended as its format demands.</summary>
public enum ReplyEnding
{
    /// <summary>The end of the format was seen: what was parsed is whole.</summary>
    Closed,

    /// <summary>The end is missing: the last field may be cut off.</summary>
    Open,
}
