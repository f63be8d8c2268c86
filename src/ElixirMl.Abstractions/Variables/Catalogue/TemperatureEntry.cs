namespace ElixirMl.Variables.Catalogue;

/// <summary>The useful temperatures of some models.</summary>
/// <param name="Minimum">Smallest value.</param>
/// <param name="Maximum">Largest value.</param>
/// <param name="Default">Value before any optimization.</param>
public sealed record TemperatureEntry(double Minimum, double Maximum, double Default)
{
    /// <summary>Provider the range is for.</summary>
    /// <value>Default: empty, every provider.</value>
    public string Provider { get; init; } = "";

    /// <summary>Family of models the range is for.</summary>
    /// <value>Default: empty, every model.</value>
    public string Family { get; init; } = "";
}
