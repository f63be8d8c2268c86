namespace ElixirMl.Benchmarks.Variables;

/// <summary>A class with seven variables, one of each common kind.</summary>
public sealed partial class TunedChunker
{
    /// <summary>Where a chunk may end.</summary>
    [Variable]
    public partial ChunkEnd End { get; }

    /// <summary>Characters of a chunk.</summary>
    [Variable(100, 2000, Default = 500)]
    public partial int Size { get; }

    /// <summary>Share of a chunk that the next one repeats.</summary>
    [Variable(0.0, 0.5)]
    public partial double Overlap { get; }

    /// <summary>Sentences of a chunk.</summary>
    [Variable(1, 9), When(nameof(End), ChunkEnd.Sentence)]
    public partial int Sentences { get; }

    /// <summary>Whether headings are repeated.</summary>
    [Variable]
    public partial bool Headings { get; }

    /// <summary>Language of the words.</summary>
    [Variable("en", "de", "fr")]
    public partial string Language { get; }

    /// <summary>What is cut off.</summary>
    [Variable(typeof(TrimBoth), typeof(TrimNothing))]
    public partial ITrim Trim { get; }

    [Constraint("chunks must advance")]
    private static bool Advances(int size, double overlap) => size * (1 - overlap) >= 50;
}
