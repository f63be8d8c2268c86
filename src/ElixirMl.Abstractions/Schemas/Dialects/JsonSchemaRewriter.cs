using System.Text.Json.Nodes;

namespace ElixirMl.Schemas.Dialects;

/// <summary>Brings a JSON Schema of draft 2020-12 into the dialect of a vendor.</summary>
/// <param name="profile">What the vendor understands.</param>
internal sealed class JsonSchemaRewriter(DialectProfile profile)
{
    private readonly List<ValidationError> _errors = [];

    /// <exception cref="ValidationException">The dialect cannot express a part of the schema.</exception>
    internal static byte[] Rewrite(byte[] schema, string name, DialectProfile profile, JsonSchemaReferences references)
    {
        Rewrite(schema, name, profile, references, out var json).ThrowIfInvalid();
        return json!;
    }

    /// <returns>Every part of the schema that the dialect cannot express.</returns>
    internal static ValidationResult Rewrite(byte[] schema, string name, DialectProfile profile, JsonSchemaReferences references, out byte[]? json)
    {
        var root = SchemaJson.Parse(schema);
        var graph = new ReferenceGraph(root);
        if (references == JsonSchemaReferences.Inlined)
        {
            root = graph.Inline();
        }

        var rewriter = new JsonSchemaRewriter(profile);
        rewriter.RefuseRecursion(graph);
        var result = rewriter.Rewrite(root, "$");
        var problems = ValidationResult.Of(rewriter._errors);
        json = problems.IsValid ? SchemaJson.Write(profile.UsesComponents ? OpenApiComponents.Of(result, name) : result) : null;
        return problems;
    }

    private void RefuseRecursion(ReferenceGraph graph)
    {
        if (profile.RefusesRecursion)
        {
            _errors.AddRange(graph.Recursive.Select(name => Misfit(name == "#" ? "$" : name, "A schema that contains itself", "Bound the nesting with a type for each level, or ask for another dialect.")));
        }
    }

    private JsonObject Rewrite(JsonObject schema, string path)
    {
        var result = new JsonObject();
        var words = new SchemaWords();
        foreach (var (keyword, value) in schema)
        {
            if (!RewriteStructure(result, keyword, value, path) && !KeepRule(result, keyword, value, words) && keyword != "additionalProperties")
            {
                words.Add(keyword, value);
            }
        }

        Close(result, schema, path);
        Describe(result, words);
        return result;
    }

    private bool RewriteStructure(JsonObject result, string keyword, JsonNode? value, string path)
    {
        switch (keyword)
        {
            case "properties":
                result[keyword] = RewriteEach(value, name => $"{path}.{name}");
                return true;
            case "$defs":
                result[keyword] = RewriteEach(value, static name => name);
                return true;
            case "items":
                result[keyword] = Rewrite(value!.AsObject(), path + "[]");
                return true;
            case "anyOf" or "allOf" or "oneOf":
                result[profile.Knows(keyword) ? keyword : "anyOf"] = new JsonArray([.. value!.AsArray().Select(one => Rewrite(one!.AsObject(), path))]);
                return true;
            case "additionalProperties" when value is JsonObject map && !profile.ClosesObjects:
                result[keyword] = Rewrite(map, path + "[*]");
                return true;
            case "const" when !profile.Knows(keyword):
                result["enum"] = new JsonArray(value?.DeepClone());
                return true;
            default:
                return false;
        }
    }

    private JsonObject RewriteEach(JsonNode? schemas, Func<string, string> path) =>
        new(schemas!.AsObject().Select(one => KeyValuePair.Create(one.Key, (JsonNode?)Rewrite(one.Value!.AsObject(), path(one.Key)))));

    /// <summary>Keeps a keyword that the vendor understands with this value.</summary>
    private bool KeepRule(JsonObject result, string keyword, JsonNode? value, SchemaWords words)
    {
        if (!profile.Knows(keyword) || (keyword == "additionalProperties" && profile.ClosesObjects))
        {
            return false;
        }

        var isKnown = (keyword, value) switch
        {
            ("format", not null) => profile.Formats?.Contains(value.GetValue<string>(), StringComparer.Ordinal) != false,
            ("pattern", not null) => !profile.HasSimplePatterns || PatternText.IsSimple(value.GetValue<string>()),
            ("minimum" or "maximum", not null) => profile.Keywords is null || !SchemaJson.IsBoundOfType(value),
            ("minItems", not null) => value.GetValue<int>() <= profile.MostMinItems,
            _ => true,
        };
        if (isKnown)
        {
            result[keyword] = value?.DeepClone();
        }
        else if (keyword == "minItems")
        {
            result[keyword] = profile.MostMinItems;
            words.Add(keyword, value);
        }
        else if (keyword is not ("minimum" or "maximum"))
        {
            words.Add(keyword, value);
        }

        return true;
    }

    private void Close(JsonObject result, JsonObject schema, string path)
    {
        var isObject = SchemaJson.HasType(schema, "object");
        if (profile.NeedsTypes && !SchemaJson.SaysSomething(schema))
        {
            _errors.Add(Misfit(path, "Any value", "Give the field a type, for example text that holds JSON, or ask for another dialect."));
        }
        else if (profile.ClosesObjects && isObject && !schema.ContainsKey("properties"))
        {
            _errors.Add(Misfit(path, "A map with free keys", "Use a list of objects with a key and a value, or ask for another dialect."));
        }
        else if (isObject && result["properties"] is JsonObject properties)
        {
            CloseObject(result, properties);
        }
    }

    private void CloseObject(JsonObject result, JsonObject properties)
    {
        var names = properties.Select(static property => property.Key).ToArray();
        if (profile.RequiresAll)
        {
            result["required"] = SchemaJson.ArrayOf(names);
        }

        if (profile.OrdersProperties && names.Length > 0)
        {
            result["propertyOrdering"] = SchemaJson.ArrayOf(names);
        }

        if (profile.ClosesObjects)
        {
            result["additionalProperties"] = false;
        }
    }

    private void Describe(JsonObject result, SchemaWords words)
    {
        var description = words.Complete(result["description"]?.GetValue<string>() ?? "");
        if (description.Length == 0)
        {
            return;
        }

        // Vendors read nothing beside a reference, so that it moves one level down.
        if (profile.Keywords is not null && result["$ref"] is { } reference)
        {
            result.Remove("$ref");
            result["anyOf"] = new JsonArray(new JsonObject { ["$ref"] = reference.DeepClone() });
        }

        result.Remove("description");
        result["description"] = description;
    }

    private ValidationError Misfit(string path, string what, string cure) =>
        new(path, ValidationRules.Type, $"{what} cannot be said in {profile.Name}.", null, cure);
}
