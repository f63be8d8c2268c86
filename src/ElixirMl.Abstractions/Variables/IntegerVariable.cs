namespace ElixirMl.Variables;

/// <summary>A whole number.</summary>
/// <param name="Name">Path, unique within its space.</param>
/// <param name="Minimum">Smallest allowed value, inclusive.</param>
/// <param name="Maximum">Largest allowed value, inclusive; not below <paramref name="Minimum"/>, at most 10^12 values above it.</param>
public sealed record IntegerVariable(string Name, long Minimum, long Maximum) : Variable(Name)
{
    /// <summary>The value before any optimization.</summary>
    /// <value>Default: <see langword="null"/>, a configuration must give one.</value>
    public long? Default { get; init; }

    /// <summary>Distance between allowed values, counted from the minimum.</summary>
    /// <value>Default: 1.</value>
    public long Step { get; init; } = 1;

    /// <summary>On which scale values are spread; linear or logarithmic.</summary>
    /// <value>Default: <see cref="VariableScale.Linear"/>.</value>
    public VariableScale Scale { get; init; }

    /// <summary>Whether only 1, 2, 4, 8 … are allowed, all equally likely.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool PowerOfTwo { get; init; }

    /// <inheritdoc/>
    public override VariableValue DefaultValue => Default is { } value ? value : default(VariableValue);
}
