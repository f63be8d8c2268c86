using ElixirMl.Generators.Roslyn;

namespace ElixirMl.Generators.Schemas;

/// <summary>Names of local variables that hold fields.</summary>
internal static class LocalNames
{
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal) { "reader", "errors", "value", "seen", "before", "fields", "field", "log", "writer" };

    internal static string Of(string property)
    {
        var name = CSharpText.CamelCase(property);
        return CSharpText.Escape(Taken.Contains(name) ? name + "Field" : name);
    }
}
