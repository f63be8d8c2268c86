using System.Text;
using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Tells a model what was wrong with its reply.</summary>
internal static class RepairText
{
    private const int MostErrors = 10;

    public static string Of(ValidationResult errors, Func<string, string> neutralize)
    {
        var text = new StringBuilder("Your answer cannot be used:\n");
        foreach (var error in errors.Errors.Take(MostErrors))
        {
            text.Append("- ").Append(Subject(error.Path)).Append(neutralize(error.Message));
            text.Append(error.Value is null ? "" : $" (was {neutralize(error.Value)})").Append('\n');
        }

        return text.ToString();
    }

    private static string Subject(string path) => path == "$" ? "" : $"`{(path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path)}`: ";
}
