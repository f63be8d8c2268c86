namespace ElixirMl.Variables;

/// <summary>Lets functions written for one space run inside a space where the same variables have other names.</summary>
internal static class ConfigurationView
{
    public static Func<VariableConfiguration, T> Through<T>(IReadOnlyList<string> names, Func<string, string> rename, Func<VariableConfiguration, T> function)
    {
        string[] inner = [.. names];
        var outer = Array.ConvertAll(inner, name => rename(name));
        var layout = new VariableLayout(inner);
        return configuration => function(new(layout, Array.ConvertAll(outer, name => configuration[name])));
    }
}
