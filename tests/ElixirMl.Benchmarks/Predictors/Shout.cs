namespace ElixirMl.Benchmarks.Predictors;

/// <summary>One input, one output: the smallest signature.</summary>
[Signature("Shout the text.")]
public sealed partial record Shout
{
    /// <summary>Any text.</summary>
    [Input("The text.")]
    public required string Text { get; init; }

    /// <summary>The answer.</summary>
    [Output("The text in capitals.")]
    public required string Loud { get; init; }
}
