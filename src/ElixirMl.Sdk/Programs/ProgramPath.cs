using ElixirMl.Variables;

namespace ElixirMl.Programs;

/// <summary>Paths of programs, predictors and variables: names joined by dots.</summary>
internal static class ProgramPath
{
    public static string Of(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>The same name below another path.</summary>
    public static string Move(string name, string from, string to) => Of(to, from.Length == 0 ? name : name[(from.Length + 1)..]);

    public static VariableValue Value(VariableConfiguration configuration, string path, string name) =>
        configuration.TryGet(Of(path, name), out var value) ? value : VariableValue.Absent;
}
