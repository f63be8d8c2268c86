using ElixirMl.Schemas;

namespace ElixirMl.Variables;

/// <summary>A choice plus a value in that choice's own range; the value lives at <c>Name.Value</c>.</summary>
/// <param name="Name">Path, unique within its space; holds the chosen option's name.</param>
/// <param name="Options">At least one; names are unique.</param>
public sealed record HybridVariable(string Name, params ValueList<HybridOption> Options) : Variable(Name)
{
    /// <summary>Last part of the path of the value.</summary>
    public const string ValuePart = "Value";

    /// <summary>Name of the option before any optimization.</summary>
    /// <value>Default: <see langword="null"/>, a configuration must give one.</value>
    public string? Default { get; init; }

    /// <inheritdoc/>
    public override VariableValue DefaultValue => Default;
}
