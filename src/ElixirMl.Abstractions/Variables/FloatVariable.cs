namespace ElixirMl.Variables;

/// <summary>A real number.</summary>
/// <param name="Name">Path, unique within its space.</param>
/// <param name="Minimum">Smallest allowed value, inclusive; finite.</param>
/// <param name="Maximum">Largest allowed value, inclusive; finite, greater than <paramref name="Minimum"/>.</param>
/// <remarks>
/// Sampled, decoded and completed values are decimal numbers: of 14 digits relative to the range, on a logarithmic scale of
/// 13 significant digits (fewer for ranges wider than 14 powers of ten). So they survive JSON and the way to a vector and
/// back exactly. A configuration may hold finer values; completing it rounds them.
/// </remarks>
public sealed record FloatVariable(string Name, double Minimum, double Maximum) : Variable(Name)
{
    /// <summary>The value before any optimization.</summary>
    /// <value>Default: <see langword="null"/>, a configuration must give one.</value>
    public double? Default { get; init; }

    /// <summary>Distance between allowed values, counted from the minimum.</summary>
    /// <value>Default: 0, every value of the range.</value>
    public double Step { get; init; }

    /// <summary>On which scale values are spread.</summary>
    /// <value>Default: <see cref="VariableScale.Linear"/>.</value>
    public VariableScale Scale { get; init; }

    /// <summary>How likely values are when drawn at random.</summary>
    /// <value>Default: <see langword="null"/>, uniform on the scale.</value>
    public NormalDistribution? Distribution { get; init; }

    /// <inheritdoc/>
    public override VariableValue DefaultValue => Default is { } value ? value : default(VariableValue);
}
