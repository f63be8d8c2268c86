using System.Text.Json;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>A tool a prompt offers in a line of its own: <c>- name: what it does Arguments: {schema}</c>.</summary>
/// <param name="Name">As a call names it.</param>
/// <param name="Description">What it does.</param>
/// <param name="Parameters">JSON Schema of its arguments.</param>
internal sealed record OfferedTool(string Name, string Description, JsonElement Parameters)
{
    private const string Bullet = "- ";
    private const string Arguments = " Arguments: {";

    /// <summary>Properties that a call must have.</summary>
    public IEnumerable<(string Name, JsonElement Schema)> Required =>
        Parameters.TryGetProperty("required", out var required) && Parameters.TryGetProperty("properties", out var properties)
            ? required.EnumerateArray().Select(static name => name.GetString()!).Where(name => properties.TryGetProperty(name, out _)).Select(name => (name, properties.GetProperty(name)))
            : [];

    /// <summary>All tools with arguments that instructions offer; what ends a task has none, and is no tool.</summary>
    public static IReadOnlyList<OfferedTool> Read(string instructions) => [.. instructions.Split('\n').Select(ReadLine).OfType<OfferedTool>()];

    private static OfferedTool? ReadLine(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var arguments = line.LastIndexOf(Arguments, StringComparison.Ordinal);
        if (!line.StartsWith(Bullet, StringComparison.Ordinal) || colon < 0 || arguments < colon)
        {
            return null;
        }

        try
        {
            var schema = JsonElement.Parse(line.AsSpan(arguments + Arguments.Length - 1));
            return schema.EnumerateObject().Any() ? new(line[Bullet.Length..colon], line[(colon + 2)..arguments], schema) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
