using System.Text.Json;

namespace ElixirMl.Schemas.Dialects;

/// <summary>Reads JSON Schemas into schemas.</summary>
internal sealed class JsonSchemaReader
{
    private const string Definitions = "#/$defs/";

    private readonly JsonElement _document;
    private readonly string _rootName;
    private readonly Dictionary<(string Pointer, string Tag), Schema> _schemas = [];
    private readonly HashSet<(string Pointer, string Tag)> _open = [];
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);
    private readonly List<ValidationError> _errors = [];

    private JsonSchemaReader(JsonElement document, string rootName)
    {
        _document = document;
        _rootName = rootName;
    }

    internal static Schema Read(string name, ReadOnlySpan<byte> json)
    {
        using var document = Parse(json);
        var reader = new JsonSchemaReader(document.RootElement.Clone(), name);
        try
        {
            var root = reader.ReadRoot();
            ValidationResult.Of(reader._errors).ThrowIfInvalid();
            return root;
        }
        catch (InvalidOperationException)
        {
            // The only thing a parsed document cannot be asked for is a name with half a surrogate pair.
            throw new ValidationException(ValidationResult.Of(new ValidationError("#", ValidationRules.Syntax, "A name in the schema holds half of a surrogate pair.", null, "Write whole characters.")));
        }
    }

    /// <summary>Reads the type of one value.</summary>
    internal FieldType ReadType(JsonElement schema, string pointer, string name)
    {
        var keywords = new SchemaKeywords(schema, pointer, _errors);
        if (schema.ValueKind == JsonValueKind.True || (schema.ValueKind == JsonValueKind.Object && keywords.IsEmpty))
        {
            return new FieldType.Any();
        }

        if (schema.ValueKind != JsonValueKind.Object)
        {
            return Refuse(pointer, "A schema must be an object or true.", "Write an object.");
        }

        keywords.RefuseUnknown();
        if (keywords.Text("$ref") is { } reference)
        {
            return ReadReference(reference, pointer);
        }

        return !keywords.Has("x-ml-type") && keywords.Find("anyOf", "oneOf") is { } choice
            ? new AlternativeReader(this).Read(choice.Value, $"{pointer}/{choice.Name}", name)
            : new TypeReader(this, keywords, name).Read();
    }

    /// <summary>Reads the type of a value that is no property and so has no rules.</summary>
    internal FieldType ReadBare(JsonElement schema, string pointer, string name)
    {
        var type = ReadType(schema, pointer, name);
        ConstraintReader.RefuseAll(AlternativeReader.Bare(schema), type, pointer, _errors);
        return type;
    }

    internal FieldType Refuse(string pointer, string message, string cure)
    {
        _errors.Add(new ValidationError(pointer, ValidationRules.Type, message, null, cure));
        return new FieldType.Any();
    }

    /// <summary>A nested object that stands where it is used.</summary>
    internal FieldType.Object ReadInline(JsonElement schema, string pointer, string name) => Nested(schema, pointer, name, "");

    /// <summary>One case of a union: an object whose constant property is taken away.</summary>
    internal FieldType.Object ReadCase(string reference, string tag)
    {
        var pointer = Resolve(reference, out var schema);
        return Nested(schema, pointer, NameOf(reference), tag);
    }

    /// <summary>The element that a reference points to, and its pointer.</summary>
    internal string Resolve(string reference, out JsonElement schema)
    {
        schema = _document;
        if (reference == "#")
        {
            return "#";
        }

        var name = Uri.UnescapeDataString(reference[Math.Min(Definitions.Length, reference.Length)..]).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        var isKnown = reference.StartsWith(Definitions, StringComparison.Ordinal)
            && _document.ValueKind == JsonValueKind.Object
            && _document.TryGetProperty("$defs", out var definitions)
            && definitions.ValueKind == JsonValueKind.Object
            && definitions.TryGetProperty(name, out schema);
        return isKnown ? reference : "";
    }

    private static JsonDocument Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 4 * SchemaLimits.MaximumDepth });
            var document = JsonDocument.ParseValue(ref reader);
            reader.Read();
            return document;
        }
        catch (JsonException exception)
        {
            throw new ValidationException(ValidationResult.Of(JsonErrors.Of(exception) with { Path = "#" }));
        }
    }

    private Schema ReadRoot()
    {
        if (_document.ValueKind == JsonValueKind.Object && _document.TryGetProperty("properties", out _))
        {
            return ReadObject(_document, "#", _rootName, "");
        }

        Refuse("#", "The root must be an object with properties.", "Put the value into a property of an object.");
        return new Schema(_rootName, []);
    }

    private FieldType ReadReference(string reference, string pointer)
    {
        var target = Resolve(reference, out var schema);
        if (target.Length == 0)
        {
            return Refuse(pointer + "/$ref", $"The reference '{ReadableText.Shorten(reference)}' leads nowhere.", "Refer to # or to an entry of $defs.");
        }

        if (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out _))
        {
            return Nested(schema, target, reference == "#" ? _rootName : NameOf(reference), "");
        }

        if (!_aliases.Add(target))
        {
            return Refuse(target, "The definition refers to nothing but itself.", "Say what its values are.");
        }

        var type = ReadBare(schema, target, NameOf(reference));
        _aliases.Remove(target);
        return type;
    }

    private FieldType.Object Nested(JsonElement schema, string pointer, string name, string tag)
    {
        if (_open.Add((pointer, tag)))
        {
            _schemas[(pointer, tag)] = ReadObject(schema, pointer, name, tag);
        }

        return new FieldType.Object(name, () => _schemas[(pointer, tag)]);
    }

    private Schema ReadObject(JsonElement schema, string pointer, string name, string tag)
    {
        _open.Add((pointer, tag));
        var keywords = new SchemaKeywords(schema, pointer, _errors);
        var result = new ObjectReader(this, keywords, name, _errors).Read(tag);
        _schemas[(pointer, tag)] = result;
        return result;
    }

    private static string NameOf(string reference) => Uri.UnescapeDataString(reference[(reference.LastIndexOf('/') + 1)..]);
}
