using ElixirMl.Schemas;

namespace ElixirMl.Variables;

/// <summary>One of several implementations of an interface, each with its own variables.</summary>
/// <param name="Name">Path, unique within its space.</param>
/// <param name="Options">At least one; names are unique.</param>
public sealed record ModuleVariable(string Name, params ValueList<ModuleOption> Options) : Variable(Name)
{
    /// <summary>Name of the option before any optimization.</summary>
    /// <value>Default: <see langword="null"/>, a configuration must give one.</value>
    public string? Default { get; init; }

    /// <summary>The interface every <see cref="ModuleOption.Implementation"/> must implement.</summary>
    /// <value>Default: <see langword="null"/>, not checked.</value>
    public Type? Contract { get; init; }

    /// <inheritdoc/>
    public override VariableValue DefaultValue => Default;
}
