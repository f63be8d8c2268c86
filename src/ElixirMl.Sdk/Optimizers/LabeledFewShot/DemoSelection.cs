namespace ElixirMl.Optimizers.LabeledFewShot;

/// <summary>Which examples become demos.</summary>
public enum DemoSelection
{
    /// <summary>A random sample in which every different expected output takes its turn, so that rare classes are shown too.</summary>
    Balanced,

    /// <summary>A random sample.</summary>
    Sampled,

    /// <summary>The first ones.</summary>
    First,
}
