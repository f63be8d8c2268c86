using System.Text.Json;

namespace ElixirMl.Predictors.Tools;

/// <summary>Checks arguments against the JSON Schema of a tool: what is required, what is unknown, kinds of values, enumerations.</summary>
internal static class ToolArguments
{
    /// <returns>One sentence per error.</returns>
    public static IReadOnlyList<string> Validate(JsonElement schema, JsonElement arguments)
    {
        var errors = new List<string>();
        Check(schema, arguments, "", errors);
        return errors;
    }

    private static void Check(JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (schema.TryGetProperty("type", out var type) && !Fits(type, value))
        {
            errors.Add($"{Subject(path)} must be {type.GetRawText().Replace("\"", "", StringComparison.Ordinal)}, but is {value.GetRawText()}.");
        }
        else if (schema.TryGetProperty("enum", out var choices) && choices.ValueKind == JsonValueKind.Array && !choices.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)))
        {
            errors.Add($"{Subject(path)} must be one of {choices.GetRawText()}, but is {value.GetRawText()}.");
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            CheckMembers(schema, value, path, errors);
        }
        else if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                Check(items, item, FormattableString.Invariant($"{path}[{index++}]"), errors);
            }
        }
    }

    private static void CheckMembers(JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        if (schema.TryGetProperty("required", out var required) && required.ValueKind == JsonValueKind.Array)
        {
            errors.AddRange(required.EnumerateArray().Select(static name => name.GetString()!)
                .Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{Subject(Join(path, name))} is missing."));
        }

        if (!schema.TryGetProperty("properties", out var properties))
        {
            return;
        }

        var isOpen = schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind is JsonValueKind.True or JsonValueKind.Object;
        foreach (var member in value.EnumerateObject())
        {
            if (properties.TryGetProperty(member.Name, out var declared))
            {
                Check(declared, member.Value, Join(path, member.Name), errors);
            }
            else if (!isOpen)
            {
                errors.Add($"{Subject(Join(path, member.Name))} is unknown; known are {string.Join(", ", properties.EnumerateObject().Select(static property => property.Name))}.");
            }
        }
    }

    private static bool Fits(JsonElement type, JsonElement value) => type.ValueKind switch
    {
        JsonValueKind.Array => type.EnumerateArray().Any(one => Fits(one, value)),
        JsonValueKind.String => type.GetString() switch
        {
            "string" => value.ValueKind == JsonValueKind.String,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number == decimal.Truncate(number),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "array" => value.ValueKind == JsonValueKind.Array,
            "object" => value.ValueKind == JsonValueKind.Object,
            "null" => value.ValueKind == JsonValueKind.Null,
            _ => true,
        },
        _ => true,
    };

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Subject(string path) => path.Length == 0 ? "The value" : $"`{path}`";
}
