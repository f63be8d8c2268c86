namespace ElixirMl.Clients.Lexical.Prompts;

/// <summary>What a prompt says about the values of a field: a closed set of cases to <c>switch</c> over.</summary>
internal abstract record ValueHint
{
    private ValueHint()
    {
    }

    /// <summary>Any text, or one of a form this reader does not know.</summary>
    /// <param name="LongestLength">In characters; none when null.</param>
    public sealed record Text(int? LongestLength) : ValueHint;

    /// <summary>One of the given labels.</summary>
    public sealed record Category(IReadOnlyList<Label> Labels) : ValueHint;

    /// <summary>True or false.</summary>
    public sealed record Truth : ValueHint;

    /// <summary>A number within limits, where there are any.</summary>
    public sealed record Number(double? Minimum, double? Maximum, bool IsWhole) : ValueHint;

    /// <summary>A JSON array.</summary>
    public sealed record Sequence(ValueHint Item, int FewestItems, int? MostItems) : ValueHint;

    /// <summary>Other JSON.</summary>
    public sealed record Json : ValueHint;

    /// <summary>A value or null.</summary>
    public sealed record Optional(ValueHint Inner) : ValueHint;
}
