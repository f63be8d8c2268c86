namespace ElixirMl.Benchmarks.Predictors;

/// <summary>The part of <see cref="TriageRow"/> that is nested.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Phone">With country code.</param>
public sealed record TriageContact(string Name, string Phone);
