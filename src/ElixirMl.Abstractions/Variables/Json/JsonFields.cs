using System.Text.Json;
using ElixirMl.Schemas;

namespace ElixirMl.Variables.Json;

/// <summary>The properties of one JSON object, read one by one; what is wrong or left over becomes an error.</summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _asked = [];
    private readonly List<ValidationError> _errors;

    public JsonFields(JsonElement element, string path, List<ValidationError> errors)
    {
        Path = path;
        _errors = errors;
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fail("", ValidationRules.Type, "must be an object", element.ValueKind.ToString());
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            _fields[property.Name] = property.Value;
        }
    }

    public string Path { get; }

    public IReadOnlyCollection<string> Names => _fields.Keys;

    public bool Has(string name)
    {
        _asked.Add(name);
        return _fields.ContainsKey(name);
    }

    public string Text(string name, string? missing = null)
    {
        if (!Take(name, missing is null, out var element))
        {
            return missing ?? "";
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString()! : Wrong(name, "a text", element, "");
    }

    /// <summary>A number; missing and null are the same unless it is required.</summary>
    public double? Number(string name, bool isRequired = false)
    {
        var found = Take(name, isRequired, out var element) && (isRequired || element.ValueKind != JsonValueKind.Null);
        return found && element.ValueKind == JsonValueKind.Number ? element.GetDouble()
            : found ? Wrong<double?>(name, "a number", element, null)
            : null;
    }

    public long? Integer(string name, bool isRequired = false)
    {
        var found = Take(name, isRequired, out var element);
        return found && element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var number) ? number
            : found ? Wrong<long?>(name, "a whole number", element, null)
            : null;
    }

    public bool Flag(string name)
    {
        var found = Take(name, isRequired: false, out var element);
        return found && (element.ValueKind is JsonValueKind.True || (element.ValueKind is not JsonValueKind.False && Wrong(name, "true or false", element, false)));
    }

    public VariableValue Value(string name, bool isRequired = false) => Take(name, isRequired, out var element) ? ToValue(element, name) : default;

    public TEnum Word<TEnum>(string name, TEnum missing)
        where TEnum : struct, Enum
    {
        var text = Text(name, "");
        return text.Length == 0 ? missing
            : Enum.TryParse<TEnum>(text, ignoreCase: true, out var word) && !char.IsAsciiDigit(text[0]) ? word
            : Wrong(name, $"one of {string.Join(", ", Enum.GetNames<TEnum>()).ToLowerInvariant()}", _fields[name], missing);
    }

    public JsonFields? Object(string name, bool isRequired = false) => Take(name, isRequired, out var element) ? new(element, $"{Path}.{name}", _errors) : null;

    public IReadOnlyList<JsonFields> Objects(string name) => Items(name, (element, path) => new JsonFields(element, path, _errors));

    public ValueList<VariableValue> Values(string name) => Items(name, (element, path) => ToValue(element, path[(Path.Length + 1)..])).ToValueList();

    public ValueList<string> Texts(string name) =>
        Items(name, (element, path) => element.ValueKind == JsonValueKind.String ? element.GetString()! : Wrong(path[(Path.Length + 1)..], "a text", element, "")).ToValueList();

    public ValueList<double> Numbers(string name) =>
        Items(name, (element, path) => element.ValueKind == JsonValueKind.Number ? element.GetDouble() : Wrong(path[(Path.Length + 1)..], "a number", element, 0.0)).ToValueList();

    public ValueList<VariableMetadata> Entries(string name)
    {
        if (!Take(name, isRequired: false, out var element) || element.ValueKind != JsonValueKind.Object)
        {
            return element.ValueKind == JsonValueKind.Undefined ? [] : Wrong<ValueList<VariableMetadata>>(name, "an object", element, []);
        }

        return element.EnumerateObject().Select(entry => new VariableMetadata(entry.Name, ToValue(entry.Value, $"{name}.{entry.Name}"))).ToValueList();
    }

    /// <summary>Every property nobody asked for is an error.</summary>
    public void Finish()
    {
        foreach (var name in _fields.Keys.Except(_asked, StringComparer.Ordinal))
        {
            Fail($".{name}", ValidationRules.Unknown, "is not known here", null, NearestName.Hint(name, _asked));
        }
    }

    public void Fail(string below, string rule, string message, string? value = null, string cure = "") =>
        _errors.Add(new(Path + below, rule, message, value, cure));

    private IReadOnlyList<T> Items<T>(string name, Func<JsonElement, string, T> read)
    {
        if (!Take(name, isRequired: false, out var element))
        {
            return [];
        }

        return element.ValueKind == JsonValueKind.Array
            ? [.. element.EnumerateArray().Select((item, i) => read(item, $"{Path}.{name}[{i}]"))]
            : Wrong<IReadOnlyList<T>>(name, "a list", element, []);
    }

    private VariableValue ToValue(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole : element.GetDouble(),
        _ => Wrong<VariableValue>(name, "a number, a text, true or false", element, default),
    };

    private bool Take(string name, bool isRequired, out JsonElement element)
    {
        _asked.Add(name);
        var found = _fields.TryGetValue(name, out element);
        if (!found && isRequired)
        {
            Fail($".{name}", ValidationRules.Required, "is missing");
        }

        return found;
    }

    private T Wrong<T>(string name, string expected, JsonElement element, T instead)
    {
        var text = element.GetRawText();
        Fail($".{name}", ValidationRules.Type, $"must be {expected}", text.Length > 80 ? string.Concat(text.AsSpan(0, 79), "…") : text);
        return instead;
    }
}
