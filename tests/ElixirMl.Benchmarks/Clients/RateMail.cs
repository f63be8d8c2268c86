using ElixirMl.Benchmarks.Predictors;

namespace ElixirMl.Benchmarks.Clients;

/// <summary>One text in, one label out.</summary>
[Signature("Tell how urgent the mail is.")]
public sealed partial record RateMail
{
    /// <summary>Text.</summary>
    [Input("The text.")]
    public required string Body { get; init; }

    /// <summary>How urgent it is.</summary>
    [Output("When to act.")]
    public required Priority Priority { get; init; }
}
