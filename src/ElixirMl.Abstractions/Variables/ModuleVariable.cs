using ElixirMl.Schemas;

namespace ElixirMl.Variables;

/// <summary>One of several implementations of an interface, each with its own variables.</summary>
/// <param name="Name">Path, unique within its space.</param>
/// <param name="Options">At least one; names are unique.</param>
public sealed record ModuleVariable(string Name, params ValueList<ModuleOption> Options) : Variable(Name)
{
    private const double LeastFit = 0.1;

    /// <summary>Name of the option before any optimization.</summary>
    /// <value>Default: <see langword="null"/>, a configuration must give one.</value>
    public string? Default { get; init; }

    /// <summary>The interface every <see cref="ModuleOption.Implementation"/> must implement.</summary>
    /// <value>Default: <see langword="null"/>, not checked.</value>
    public Type? Contract { get; init; }

    /// <inheritdoc/>
    public override VariableValue DefaultValue => Default;

    /// <summary>The same variable with priors: options that suit the task and cost little are drawn more often. Only evaluation decides.</summary>
    /// <param name="capabilities">What the task needs; an option with half of it counts half, one with none a tenth.</param>
    /// <param name="thrift">How much cost and latency count: 0 not at all, 1 half the cost is twice as good.</param>
    /// <returns>A copy with other <see cref="ModuleOption.Weight"/>s.</returns>
    public ModuleVariable Favor(ValueList<string> capabilities, double thrift = 1)
    {
        ArgumentNullException.ThrowIfNull(capabilities);
        ArgumentOutOfRangeException.ThrowIfNegative(thrift);

        return this with { Options = Options.Select(option => option with { Weight = Fit(option, capabilities) * Math.Pow(option.CostFactor * option.LatencyFactor, -thrift / 2) }).ToValueList() };
    }

    private static double Fit(ModuleOption option, ValueList<string> capabilities) =>
        capabilities.Count == 0 ? 1 : Math.Max(LeastFit, (double)capabilities.Count(option.Capabilities.Contains) / capabilities.Count);
}
