using ElixirMl.Schemas;

namespace ElixirMl.Predictors.Code;

/// <summary>What came of a run of code.</summary>
/// <param name="Outcome">How it ended.</param>
public sealed record CodeResult(CodeOutcome Outcome)
{
    /// <summary>What the code printed.</summary>
    /// <value>Default: nothing.</value>
    public string Output { get; init; } = "";

    /// <summary>What the code submitted as its answer, as JSON.</summary>
    /// <value>Default: <see langword="null"/>, it submitted nothing.</value>
    public string? Value { get; init; }

    /// <summary>What went wrong, one sentence each, with places in the code where there are any.</summary>
    /// <value>Default: none; never empty unless <see cref="Outcome"/> is <see cref="CodeOutcome.Completed"/>.</value>
    public ValueList<string> Errors { get; init; } = ValueList<string>.Empty;

    /// <summary>What is no error and yet should be known, one sentence each, for example that calls of tools beyond a limit were not made.</summary>
    /// <value>Default: none.</value>
    public ValueList<string> Warnings { get; init; } = ValueList<string>.Empty;
}
