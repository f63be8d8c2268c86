using System.Text.Json;

namespace ElixirMl.Predictors.Tools;

/// <summary>Checks arguments against the JSON Schema of a tool, draft 2020-12: types, choices, bounds, patterns, members, alternatives and references.</summary>
/// <remarks>
/// Stricter than the draft in one thing: a member that is not declared is an error unless the schema allows others in so many words. Formats are left to
/// the tool. A schema <see cref="Schemas.Schema"/> cannot express is checked all the same, which is why it is not read as one.
/// </remarks>
internal sealed class ToolArguments
{
    // Deeper values are nothing a model writes; a schema that refers to itself ends here.
    private const int MaxDepth = 64;

    private readonly ToolSchema _schema;
    private readonly List<string> _errors = [];

    private ToolArguments(ToolSchema schema) => _schema = schema;

    /// <returns>One sentence per error.</returns>
    public static IReadOnlyList<string> Validate(JsonElement schema, JsonElement arguments) => Validate(new ToolSchema(schema), schema, arguments, "", isWhole: true, 0);

    /// <summary>Whether a value keeps a part of a schema.</summary>
    public static bool Fits(ToolSchema schema, JsonElement part, JsonElement value) => Validate(schema, part, value, "", isWhole: true, 0).Count == 0;

    private static List<string> Validate(ToolSchema schema, JsonElement part, JsonElement value, string path, bool isWhole, int depth)
    {
        var check = new ToolArguments(schema);
        check.Check(part, value, path, isWhole, depth);
        return check._errors;
    }

    /// <param name="part">Of the schema.</param>
    /// <param name="value">To be checked.</param>
    /// <param name="path">Of the value.</param>
    /// <param name="isWhole">Whether no other part declares members of the same object.</param>
    /// <param name="depth">Of parts.</param>
    private void Check(JsonElement part, JsonElement value, string path, bool isWhole, int depth)
    {
        var own = _schema.Resolve(part);
        var isTooMuch = depth > MaxDepth || !_schema.TrySpend();
        if (isTooMuch || own.ValueKind == JsonValueKind.False)
        {
            Add(path, isTooMuch ? "is too large to be checked" : "is not allowed");
        }

        if (isTooMuch || own.ValueKind != JsonValueKind.Object || !CheckValue(own, value, path))
        {
            return;
        }

        CheckParts(own, value, path, isWhole, depth + 1);
        foreach (var error in ToolBounds.Errors(own, value))
        {
            Add(path, error);
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            CheckMembers(own, value, path, isWhole, depth + 1);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            CheckItems(own, value, path, depth + 1);
        }
    }

    private bool CheckValue(JsonElement own, JsonElement value, string path)
    {
        var error = !HasType(own, value) ? $"must be {string.Join(" or ", ToolSchema.Types(own))}"
            : own.TryGetProperty("enum", out var choices) && !ToolSchema.Items(own, "enum").Any(choice => JsonElement.DeepEquals(choice, value)) ? $"must be one of {choices.GetRawText()}"
            : own.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(only, value) ? $"must be {only.GetRawText()}"
            : null;
        if (error is not null)
        {
            Add(path, $"{error}, but is {value.GetRawText()}");
        }

        return error is null;
    }

    private void CheckParts(JsonElement own, JsonElement value, string path, bool isWhole, int depth)
    {
        var isAlone = isWhole && ToolSchema.Find(own, "properties", JsonValueKind.Object) is null;
        foreach (var part in ToolSchema.Items(own, "allOf"))
        {
            Check(part, value, path, isWhole: false, depth);
        }

        foreach (var keyword in (ReadOnlySpan<string>)["anyOf", "oneOf"])
        {
            var failures = ToolSchema.Items(own, keyword).Select(part => (IsOfType: HasType(_schema.Resolve(part), value), Errors: Validate(_schema, part, value, path, isAlone, depth))).ToArray();
            if (failures.Length > 0 && Array.TrueForAll(failures, static failure => failure.Errors.Count > 0))
            {
                // The one that was meant is most likely the one of this type.
                _errors.AddRange(failures.MaxBy(static failure => failure.IsOfType).Errors);
            }
        }

        if (own.TryGetProperty("not", out var not) && Validate(_schema, not, value, path, isAlone, depth).Count == 0)
        {
            Add(path, $"must not be {value.GetRawText()}");
        }
    }

    private void CheckMembers(JsonElement own, JsonElement value, string path, bool isWhole, int depth)
    {
        foreach (var name in ToolSchema.Items(own, "required").Select(static name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
        {
            Add(Join(path, name), "is missing");
        }

        var others = own.TryGetProperty("additionalProperties", out var rest) ? rest : default;
        var isClosed = others.ValueKind == JsonValueKind.False
            || (others.ValueKind == JsonValueKind.Undefined && isWhole && ToolSchema.Find(own, "properties", JsonValueKind.Object) is not null && !IsComposed(own));
        foreach (var member in value.EnumerateObject())
        {
            if (ToolSchema.Property(own, member.Name) is { } declared)
            {
                Check(declared, member.Value, Join(path, member.Name), isWhole: true, depth);
            }
            else if (isClosed && !own.TryGetProperty("patternProperties", out _))
            {
                Add(Join(path, member.Name), $"is unknown; known are {string.Join(", ", ToolSchema.Find(own, "properties", JsonValueKind.Object)?.EnumerateObject().Select(static property => property.Name) ?? [])}");
            }
            else
            {
                Check(others, member.Value, Join(path, member.Name), isWhole: true, depth);
            }
        }
    }

    private void CheckItems(JsonElement own, JsonElement value, string path, int depth)
    {
        JsonElement[] first = [.. ToolSchema.Items(own, "prefixItems")];
        var others = own.TryGetProperty("items", out var items) ? items : default;
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            Check(index < first.Length ? first[index] : others, item, FormattableString.Invariant($"{path}[{index++}]"), isWhole: true, depth);
        }
    }

    private static bool IsComposed(JsonElement own) => own.TryGetProperty("allOf", out _) || own.TryGetProperty("anyOf", out _) || own.TryGetProperty("oneOf", out _);

    private static bool HasType(JsonElement own, JsonElement value)
    {
        string[] types = [.. ToolSchema.Types(own)];
        return types.Length == 0 || Array.Exists(types, type => Is(type, value));
    }

    private static bool Is(string type, JsonElement value) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number == decimal.Truncate(number),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => true,
    };

    private void Add(string path, string error) => _errors.Add($"{Subject(path)} {error}.");

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Subject(string path) => path.Length == 0 ? "The value" : $"`{path}`";
}
