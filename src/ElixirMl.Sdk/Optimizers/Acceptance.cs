namespace ElixirMl.Optimizers;

/// <summary>Which winner an optimizer may return.</summary>
public enum Acceptance
{
    /// <summary>Only one with a better score than the start, or the same score at lower cost; otherwise the start.</summary>
    OnlyBetter,

    /// <summary>The best candidate even if the start is better.</summary>
    Always,
}
