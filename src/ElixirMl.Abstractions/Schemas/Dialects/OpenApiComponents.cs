using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElixirMl.Schemas.Dialects;

/// <summary>Puts a JSON Schema where API descriptions keep them: the result is a reference and the components it needs.</summary>
internal static class OpenApiComponents
{
    private const string Prefix = "#/components/schemas/";

    internal static JsonObject Of(JsonObject schema, string name)
    {
        var definitions = schema["$defs"] as JsonObject ?? [];
        schema.Remove("$defs");
        var root = FreeName(name, definitions);
        var all = new JsonObject { [root] = schema.DeepClone() };
        foreach (var (key, definition) in definitions)
        {
            all[key] = definition!.DeepClone();
        }

        foreach (var one in SchemaJson.Objects(all).ToArray())
        {
            Redirect(one, root);
            NameDiscriminator(one, all);
        }

        return new JsonObject { ["$ref"] = Prefix + root, ["components"] = new JsonObject { ["schemas"] = all } };
    }

    private static void Redirect(JsonObject schema, string root)
    {
        if (schema["$ref"] is JsonValue value && value.GetValueKind() == JsonValueKind.String)
        {
            var reference = value.GetValue<string>();
            schema["$ref"] = reference == "#" ? Prefix + root : reference.Replace("#/$defs/", Prefix, StringComparison.Ordinal);
        }
    }

    /// <summary>Adds the property that tells the cases apart: the one that is constant in each of them.</summary>
    private static void NameDiscriminator(JsonObject schema, JsonObject all)
    {
        if (schema["oneOf"] is not JsonArray { Count: > 0 } cases || cases.Any(static one => one?["$ref"] is null))
        {
            return;
        }

        var mapping = new JsonObject();
        var property = "";
        foreach (var one in cases)
        {
            var reference = one!["$ref"]!.GetValue<string>().Replace("#/$defs/", Prefix, StringComparison.Ordinal);
            var first = all[reference[Prefix.Length..]]!["properties"]!.AsObject().First();
            property = first.Key;
            mapping[first.Value!["const"]!.GetValue<string>()] = reference;
        }

        schema["discriminator"] = new JsonObject { ["propertyName"] = property, ["mapping"] = mapping };
    }

    private static string FreeName(string name, JsonObject taken)
    {
        var plain = new string([.. name.Select(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-' ? letter : '_')]);
        var free = plain;
        for (var number = 2; taken.ContainsKey(free); number++)
        {
            free = plain + number;
        }

        return free;
    }
}
