using System.Globalization;
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

    public double? Real(string key, ref SchemaErrors errors)
    {
        if (Find(key, JsonValueKind.Number, ref errors) is not { } node)
        {
            return null;
        }

        var number = node.Element.GetDouble();
        if (!double.IsFinite(number))
        {
            errors.Add(StateErrors.OutOfRange(node.Path, "a number that a double can hold", node.Element.GetRawText()));
        }

        return number;
    }

    public double? Real(string key, double least, double most, ref SchemaErrors errors)
    {
        var number = Real(key, ref errors);
        if (number < least || (number > most && double.IsFinite(number.Value)))
        {
            errors.Add(StateErrors.OutOfRange($"{Path}.{key}", string.Create(CultureInfo.InvariantCulture, $"from {least} to {most}"), Element.GetProperty(key).GetRawText()));
        }

        return number;
    }

    public bool Flag(string key, ref SchemaErrors errors)
    {
        if (Element.ValueKind != JsonValueKind.Object || !Element.TryGetProperty(key, out var value))
        {
            return false;
        }

        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            errors.Add(StateErrors.WrongType($"{Path}.{key}", "true or false", value.GetRawText()));
        }

        return value.ValueKind == JsonValueKind.True;
    }

    /// <summary>Reports whatever is no object, and its keys that mean nothing here.</summary>
    public void Only(ReadOnlySpan<string> keys, ref SchemaErrors errors)
    {
        if (Element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(StateErrors.WrongType(Path, Describe(JsonValueKind.Object), Element.GetRawText()));
        }

        foreach (var (name, node) in Members)
        {
            if (!keys.Contains(name))
            {
                errors.Add(StateErrors.UnknownKey(node.Path, keys.ToArray()));
            }
        }
    }

    /// <summary>Reports keys that stand twice in one object, here and below.</summary>
    public void OnlyOnce(ref SchemaErrors errors)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, node) in Members)
        {
            if (!names.Add(name))
            {
                errors.Add(StateErrors.Twice(node.Path));
            }

            node.OnlyOnce(ref errors);
        }

        foreach (var item in Items)
        {
            item.OnlyOnce(ref errors);
        }
    }

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

    public int? Count(string key, int least, ref SchemaErrors errors)
    {
        var number = Whole(key, ref errors);
        if (number is null || (number >= least && number <= int.MaxValue))
        {
            return (int?)number;
        }

        errors.Add(StateErrors.OutOfRange($"{Path}.{key}", string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {int.MaxValue}"), string.Create(CultureInfo.InvariantCulture, $"{number}")));
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
