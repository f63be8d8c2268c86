using ElixirMl.Schemas;

namespace ElixirMl.Variables;

/// <summary>One implementation a module variable may choose.</summary>
/// <param name="Name">Unique within the variable; the value in configurations.</param>
public sealed record ModuleOption(string Name)
{
    /// <summary>The implementing type, resolved by dependency injection.</summary>
    /// <value>Default: <see langword="null"/>, <see cref="Factory"/> makes the module or the program knows the name.</value>
    public Type? Implementation { get; init; }

    /// <summary>Makes the module.</summary>
    /// <value>Default: <see langword="null"/>, the service provider is asked for <see cref="Implementation"/>.</value>
    public Func<IServiceProvider?, object>? Factory { get; init; }

    /// <summary>Gives a module the values of its own variables; the services make its own modules.</summary>
    /// <value>Default: <see langword="null"/>, the module reads no variables or is given them elsewhere.</value>
    public Func<object, VariableConfiguration, IServiceProvider?, object>? Configure { get; init; }

    /// <summary>What it can do, for example <c>vision</c> or <c>tools</c>.</summary>
    public ValueList<string> Capabilities { get; init; } = ValueList<string>.Empty;

    /// <summary>Expected money relative to the cheapest way.</summary>
    /// <value>Default: 1.</value>
    public double CostFactor { get; init; } = 1;

    /// <summary>Expected time relative to the fastest way.</summary>
    /// <value>Default: 1.</value>
    public double LatencyFactor { get; init; } = 1;

    /// <summary>How likely it is when drawn at random, relative to the other options.</summary>
    /// <value>Default: 1.</value>
    public double Weight { get; init; } = 1;

    /// <summary>Variables of the module itself, active only while it is chosen, at <c>Variable.Option.Name</c>.</summary>
    /// <value>Default: <see langword="null"/>, none.</value>
    public VariableSpace? SubSpace { get; init; }
}
