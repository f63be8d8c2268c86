using System.Text.Json;

namespace ElixirMl.Predictors.Tools;

/// <summary>The JSON Schema of a tool: finds what its references mean and what types a part allows.</summary>
/// <param name="root">The whole schema.</param>
/// <remarks>For one call; not thread-safe.</remarks>
internal sealed class ToolSchema(JsonElement root)
{
    private const int MostReferences = 32;
    private int _left = 1_000_000;

    /// <summary>Whether there is work left: alternatives that refer to themselves would never end.</summary>
    public bool TrySpend() => _left-- > 0;

    /// <summary>The part itself, or what it refers to within the schema; another document is not fetched, so that it allows everything.</summary>
    public JsonElement Resolve(JsonElement part)
    {
        for (var i = 0; i < MostReferences && part.ValueKind == JsonValueKind.Object && part.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String; i++)
        {
            part = Find(reference.GetString()!);
        }

        return part;
    }

    public static IEnumerable<JsonElement> Items(JsonElement part, string keyword) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty(keyword, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    public static IEnumerable<string> Types(JsonElement part) =>
        part.ValueKind != JsonValueKind.Object || !part.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.String ? [type.GetString()!]
        : Items(part, "type").Where(static one => one.ValueKind == JsonValueKind.String).Select(static one => one.GetString()!);

    public static IEnumerable<JsonElement> Alternatives(JsonElement part) => Items(part, "anyOf").Concat(Items(part, "oneOf"));

    public static JsonElement? Find(JsonElement part, string keyword, JsonValueKind kind) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty(keyword, out var value) && value.ValueKind == kind ? value : null;

    public static JsonElement? Property(JsonElement part, string name) =>
        Find(part, "properties", JsonValueKind.Object) is { } properties && properties.TryGetProperty(name, out var property) ? property : null;

    // A pointer, or a name under $defs that is its own anchor.
    private JsonElement Find(string reference)
    {
        if (!reference.StartsWith('#'))
        {
            return default;
        }

        var part = root;
        foreach (var step in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (part.ValueKind == JsonValueKind.Object && part.TryGetProperty(name, out var member))
            {
                part = member;
            }
            else if (part.ValueKind == JsonValueKind.Array && int.TryParse(name, System.Globalization.CultureInfo.InvariantCulture, out var index) && index >= 0 && index < part.GetArrayLength())
            {
                part = part[index];
            }
            else
            {
                return default;
            }
        }

        return part;
    }
}
