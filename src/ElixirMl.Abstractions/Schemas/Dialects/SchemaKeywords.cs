using System.Text.Json;

namespace ElixirMl.Schemas.Dialects;

/// <summary>The keywords of one JSON Schema, read with their types checked.</summary>
/// <param name="schema">The schema.</param>
/// <param name="pointer">Where it stands.</param>
/// <param name="errors">Receives every fault.</param>
internal sealed class SchemaKeywords(JsonElement schema, string pointer, List<ValidationError> errors)
{
    private static readonly HashSet<string> Supported = new(StringComparer.Ordinal)
    {
        "type", "properties", "required", "additionalProperties", "propertyNames", "items", "anyOf", "oneOf", "$ref", "$defs", "enum", "const", "not",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "format", "contentEncoding",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "default", "examples", "description",
    };

    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal) { "$schema", "$id", "$comment", "$anchor", "title", "deprecated", "readOnly", "writeOnly", "discriminator" };

    internal string Pointer => pointer;

    internal JsonElement Schema => schema;

    /// <summary>Whether nothing is asked for.</summary>
    internal bool IsEmpty => schema.ValueKind == JsonValueKind.Object && schema.EnumerateObject().All(static one => IsAnnotation(one.Name) || one.Name is "description" or "default" or "examples");

    internal static bool IsAnnotation(string keyword) => Annotations.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal);

    internal static bool IsSupported(string keyword) => Supported.Contains(keyword);

    internal void RefuseUnknown()
    {
        foreach (var one in schema.EnumerateObject().Where(static one => !Supported.Contains(one.Name) && !IsAnnotation(one.Name)))
        {
            Refuse(one.Name, $"The keyword '{ReadableText.Shorten(one.Name)}' is not supported.", "Say it with other keywords, or remove it and check it in code.");
        }
    }

    internal bool Has(string keyword) => schema.TryGetProperty(keyword, out _);

    internal JsonElement? Get(string keyword) => schema.TryGetProperty(keyword, out var value) ? value : null;

    internal (string Name, JsonElement Value)? Find(params ReadOnlySpan<string> keywords)
    {
        foreach (var keyword in keywords)
        {
            if (schema.TryGetProperty(keyword, out var value))
            {
                return (keyword, value);
            }
        }

        return null;
    }

    internal string? Text(string keyword) => Get(keyword) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text when ReadableText.TryRead(text, out var value) => value,
        _ => Refuse<string>(keyword, "must be a text"),
    };

    internal double? Number(string keyword) => Get(keyword) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetDouble(out var value) && double.IsFinite(value) => value,
        _ => RefuseValue<double>(keyword, "must be a number"),
    };

    internal int? Count(string keyword) => Get(keyword) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) && value >= 0 => value,
        _ => RefuseValue<int>(keyword, "must be a whole number from 0 to 2147483647"),
    };

    internal IReadOnlyList<JsonElement>? Items(string keyword) => Get(keyword) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray()],
        _ => Refuse<IReadOnlyList<JsonElement>>(keyword, "must be a list"),
    };

    /// <summary>The texts of a list; anything else in it is a fault.</summary>
    internal IReadOnlyList<string> Texts(string keyword)
    {
        var items = Items(keyword) ?? [];
        var texts = items.Select(static item => ReadableText.TryRead(item, out var text) ? text : null).OfType<string>().ToArray();
        return texts.Length == items.Count ? texts : Refuse<IReadOnlyList<string>>(keyword, "must hold texts only") ?? [];
    }

    internal void Refuse(string keyword, string message, string cure) =>
        errors.Add(new ValidationError($"{pointer}/{Escape(keyword)}", ValidationRules.Type, message, null, cure));

    internal static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private T? Refuse<T>(string keyword, string rule)
        where T : class
    {
        Refuse(keyword, $"'{keyword}' {rule}.", "Correct it.");
        return null;
    }

    private T? RefuseValue<T>(string keyword, string rule)
        where T : struct
    {
        Refuse(keyword, $"'{keyword}' {rule}.", "Correct it.");
        return null;
    }
}
