using ElixirMl.Schemas;

namespace ElixirMl.Programs;

/// <summary>Where the state of a program comes from. Compared by value.</summary>
/// <param name="Optimizer">Name of the optimizer.</param>
public sealed record Provenance(string Optimizer)
{
    /// <summary>Seed of the run; the same seed and data give the same state again.</summary>
    /// <value>Default: <see langword="null"/>, none.</value>
    public long? Seed { get; init; }

    /// <summary>Scores that were reached, for example <c>validation</c> and <c>test</c>.</summary>
    /// <value>Default: none.</value>
    public ValueList<NamedScore> Scores { get; init; } = ValueList<NamedScore>.Empty;

    /// <summary>Identity of the data the optimizer saw.</summary>
    /// <value>Default: <see langword="null"/>, unknown.</value>
    public string? DataHash { get; init; }
}
