using ElixirMl.Schemas;

namespace ElixirMl.Variables;

/// <summary>One of several values of one kind: texts, numbers, truth values, or names of enumeration members.</summary>
/// <param name="Name">Path, unique within its space.</param>
/// <param name="Values">At least one, all different.</param>
public sealed record ChoiceVariable(string Name, params ValueList<VariableValue> Values) : Variable(Name)
{
    /// <summary>The value before any optimization.</summary>
    /// <value>Default: absent, a configuration must give one.</value>
    public VariableValue Default { get; init; }

    /// <summary>How likely each value is when drawn at random, in the order of the values; need not add up to 1.</summary>
    /// <value>Default: empty, all equally likely.</value>
    public ValueList<double> Weights { get; init; } = ValueList<double>.Empty;

    /// <summary>Whether neighbours in the list are alike, as with small, medium, large.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool IsOrdered { get; init; }

    /// <summary>Whether a configuration may hold other values of the same kind; they are never sampled.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool AllowsCustomValues { get; init; }

    /// <inheritdoc/>
    public override VariableValue DefaultValue => Default;
}
