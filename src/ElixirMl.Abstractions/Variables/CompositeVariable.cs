using ElixirMl.Schemas;

namespace ElixirMl.Variables;

/// <summary>A value computed from other variables; never sampled.</summary>
/// <param name="Name">Path, unique within its space; identifies the function in JSON.</param>
/// <param name="Inputs">Names the function reads; the composite is absent while one of them is.</param>
/// <param name="Compute">Pure; fast; sees the inputs under these names.</param>
public sealed record CompositeVariable(string Name, ValueList<string> Inputs, Func<VariableConfiguration, VariableValue> Compute) : Variable(Name)
{
    /// <summary>Judges the computed value: <see langword="null"/> when good, a sentence otherwise.</summary>
    /// <value>Default: <see langword="null"/>, every value is good.</value>
    public Func<VariableValue, string?>? Check { get; init; }

    /// <inheritdoc/>
    public override VariableValue DefaultValue => default;

    internal override IEnumerable<string> Reads => base.Reads.Concat(Inputs);

    internal override Variable Rename(Func<string, string> rename) => (CompositeVariable)base.Rename(rename) with
    {
        Inputs = Inputs.Select(rename).ToValueList(),
        Compute = ConfigurationView.Through(Inputs, rename, Compute),
    };
}
