using System.ComponentModel;
using ElixirMl.Variables;

namespace ElixirMl.Generated;

/// <summary>Takes configurations apart and puts them together.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Configurations
{
    /// <summary>The variables of a type.</summary>
    public static VariableSpace SpaceOf<TConfigurable>()
        where TConfigurable : IConfigurable<TConfigurable> =>
        TConfigurable.Variables;

    /// <summary>A module with the values of its own variables.</summary>
    public static object Configure<TConfigurable>(object module, VariableConfiguration values, IServiceProvider? services)
        where TConfigurable : class, IConfigurable<TConfigurable> =>
        ((TConfigurable)module).With(values, services);

    /// <summary>A value; absent also when there is no such variable.</summary>
    public static VariableValue Get(VariableConfiguration values, string name) => values.TryGet(name, out var value) ? value : default;

    /// <summary>The values of a type with those of its parts, each below its prefix.</summary>
    public static VariableConfiguration Join(VariableConfiguration own, params ReadOnlySpan<(string Prefix, VariableConfiguration Values)> parts)
    {
        List<(string, VariableValue)> all = [.. own.Select(static pair => (pair.Key, pair.Value))];
        foreach (var (prefix, values) in parts)
        {
            all.AddRange(values.Select(pair => ($"{prefix}.{pair.Key}", pair.Value)));
        }

        return VariableConfiguration.Of([.. all]);
    }
}
