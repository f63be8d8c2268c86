namespace ElixirMl.Benchmarks.Variables;

/// <summary>Where a chunk may end.</summary>
public enum ChunkEnd
{
    /// <summary>After any word.</summary>
    Word,

    /// <summary>After a sentence.</summary>
    Sentence,
}
