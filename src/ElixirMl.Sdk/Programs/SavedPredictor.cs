using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Programs;

/// <summary>A predictor as it was read from a state file.</summary>
internal sealed record SavedPredictor(string Name)
{
    public string Signature { get; init; } = "";

    public ValueList<SavedField> Fields { get; init; } = ValueList<SavedField>.Empty;

    public string Hash { get; init; } = "";

    public string? Instructions { get; init; }

    public SavedSettings Settings { get; init; } = new();

    public ValueList<Demo> Demos { get; init; } = ValueList<Demo>.Empty;
}
