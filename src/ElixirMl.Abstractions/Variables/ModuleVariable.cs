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

    /// <summary>Makes the implementation a configuration chooses, with the values of its own variables; the default one while the variable is inactive.</summary>
    /// <param name="configuration">Of a space that has this variable under its name.</param>
    /// <param name="services">Asked first where the option has no factory; <see langword="null"/> when there are none.</param>
    /// <exception cref="KeyNotFoundException">The configuration does not know the variable, or the variable not the chosen option; the message names the nearest one.</exception>
    /// <exception cref="InvalidOperationException">Nobody can make the implementation, or what was made does not implement <see cref="Contract"/>.</exception>
    public object Make(VariableConfiguration configuration, IServiceProvider? services = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        var option = Chosen(configuration);
        var module = option.Factory?.Invoke(services)
            ?? (option.Implementation is null ? null : services?.GetService(option.Implementation))
            ?? throw new InvalidOperationException($"Variable '{Name}' chose '{option.Name}', which has no factory. Register {option.Implementation?.Name ?? option.Name} and give the service provider, or declare a factory.");
        if (Contract is not null && !Contract.IsInstanceOfType(module))
        {
            throw new InvalidOperationException($"Variable '{Name}' chose '{option.Name}', but what was made for it is a {module.GetType().Name}, which does not implement {Contract.Name}. Correct the factory or the registration.");
        }

        return option is { Configure: { } configure, SubSpace: not null } ? configure(module, configuration.Scope($"{Name}.{option.Name}"), services) : module;
    }

    private ModuleOption Chosen(VariableConfiguration configuration)
    {
        var chosen = configuration[Name] is { IsAbsent: false } value ? value.AsText() : Default;
        return Options.FirstOrDefault(option => option.Name == chosen)
            ?? throw new KeyNotFoundException($"Variable '{Name}' has no option '{chosen}'. {NearestName.Hint(chosen ?? "", [.. Options.Select(static option => option.Name)])}".TrimEnd());
    }

    private static double Fit(ModuleOption option, ValueList<string> capabilities) =>
        capabilities.Count == 0 ? 1 : Math.Max(LeastFit, (double)capabilities.Count(option.Capabilities.Contains) / capabilities.Count);
}
