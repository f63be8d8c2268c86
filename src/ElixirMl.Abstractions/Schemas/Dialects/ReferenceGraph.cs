using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElixirMl.Schemas.Dialects;

/// <summary>Which definitions of a JSON Schema refer to which.</summary>
internal sealed class ReferenceGraph
{
    private const string Root = "#";
    private const string Prefix = "#/$defs/";

    private readonly JsonObject _root;
    private readonly JsonObject _definitions;
    private readonly Dictionary<string, string[]> _targets = new(StringComparer.Ordinal);

    internal ReferenceGraph(JsonObject root)
    {
        _root = root;
        _definitions = root["$defs"] as JsonObject ?? [];
        var body = root.DeepClone().AsObject();
        body.Remove("$defs");
        _targets[Root] = Targets(body);
        foreach (var (name, schema) in _definitions)
        {
            _targets[name] = Targets(schema);
        }

        Recursive = [.. _targets.Keys.Where(name => Reaches(name, name, []))];
    }

    /// <summary>Names of definitions that contain themselves; <c>#</c> is the root.</summary>
    internal IReadOnlyList<string> Recursive { get; }

    /// <summary>A copy in which every definition stands where it is used, except those that contain themselves.</summary>
    internal JsonObject Inline()
    {
        var body = _root.DeepClone().AsObject();
        body.Remove("$defs");
        var result = Inline(body).AsObject();
        var kept = _definitions.Where(one => Recursive.Contains(one.Key)).ToArray();
        if (kept.Length > 0)
        {
            result["$defs"] = new JsonObject(kept.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)Inline(one.Value!.DeepClone()))));
        }

        return result;
    }

    private JsonNode Inline(JsonNode node)
    {
        if (node is JsonArray items)
        {
            return new JsonArray([.. items.Select(item => item is null ? null : Inline(item.DeepClone()))]);
        }

        if (node is not JsonObject schema)
        {
            return node;
        }

        var target = TargetOf(schema);
        var result = new JsonObject();
        if (target is not null && target != Root && !Recursive.Contains(target))
        {
            schema.Remove("$ref");
            result = Inline(_definitions[target]!.DeepClone()).AsObject();
        }

        // What stands beside the reference is about this use and wins.
        foreach (var (keyword, value) in schema.ToArray())
        {
            result[keyword] = value is null ? null : Inline(value.DeepClone());
        }

        return result;
    }

    private bool Reaches(string from, string to, HashSet<string> seen) =>
        _targets.TryGetValue(from, out var targets) && targets.Any(target => target == to || (seen.Add(target) && Reaches(target, to, seen)));

    private static string[] Targets(JsonNode? schema) => [.. SchemaJson.Objects(schema).Select(TargetOf).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string? TargetOf(JsonObject schema) => schema["$ref"] is JsonValue value && value.GetValueKind() == JsonValueKind.String
        ? value.GetValue<string>() is var reference && reference.StartsWith(Prefix, StringComparison.Ordinal) ? reference[Prefix.Length..] : reference
        : null;
}
