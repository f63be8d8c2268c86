using System.Text.Json;
using ElixirMl.Schemas;

namespace ElixirMl.Programs;

/// <summary>A place in a state file: reads values by key and reports those of another type.</summary>
internal readonly record struct StateNode(JsonElement Element, string Path)
{
    public IEnumerable<(string Name, StateNode Node)> Members
    {
        get
        {
            var path = Path;
            return Element.ValueKind == JsonValueKind.Object
                ? Element.EnumerateObject().Select(member => (member.Name, new StateNode(member.Value, $"{path}.{member.Name}")))
                : [];
        }
    }

    public IEnumerable<StateNode> Items
    {
        get
        {
            var path = Path;
            return Element.ValueKind == JsonValueKind.Array
                ? Element.EnumerateArray().Select((item, index) => new StateNode(item, FormattableString.Invariant($"{path}[{index}]")))
                : [];
        }
    }

    /// <summary>The object or list at a key; nothing when absent, an error when it is something else.</summary>
    public StateNode? Find(string key, JsonValueKind kind, ref SchemaErrors errors)
    {
        if (Element.ValueKind != JsonValueKind.Object || !Element.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == kind)
        {
            return new(value, $"{Path}.{key}");
        }

        errors.Add(StateErrors.WrongType($"{Path}.{key}", Describe(kind), value.GetRawText()));
        return null;
    }

    public string? Text(string key, ref SchemaErrors errors) => Find(key, JsonValueKind.String, ref errors)?.Element.GetString();

    public double? Real(string key, ref SchemaErrors errors) => Find(key, JsonValueKind.Number, ref errors)?.Element.GetDouble();

    public long? Whole(string key, ref SchemaErrors errors)
    {
        if (Find(key, JsonValueKind.Number, ref errors) is not { } node)
        {
            return null;
        }

        if (node.Element.TryGetInt64(out var number))
        {
            return number;
        }

        errors.Add(StateErrors.WrongType(node.Path, "a whole number", node.Element.GetRawText()));
        return null;
    }

    public int? Count(string key, ref SchemaErrors errors)
    {
        var number = Whole(key, ref errors);
        if (number is null or (>= 0 and <= int.MaxValue))
        {
            return (int?)number;
        }

        errors.Add(StateErrors.WrongType($"{Path}.{key}", "a number from 0 up", $"{number}"));
        return null;
    }

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "a JSON object",
        JsonValueKind.Array => "a JSON list",
        JsonValueKind.String => "a text",
        _ => "a number",
    };
}
