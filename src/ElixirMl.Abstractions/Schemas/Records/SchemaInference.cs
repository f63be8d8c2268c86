using System.Text;
using System.Text.Json;
using ElixirMl.MlTypes;

namespace ElixirMl.Schemas.Records;

/// <summary>Finds the narrowest types that given JSON values fit.</summary>
internal static class SchemaInference
{
    private static readonly string[] ProbabilityHints = ["probability", "likelihood", "prob"];

    internal static Schema OfObjects(string name, IReadOnlyList<JsonElement> objects)
    {
        var names = new List<string>();
        var values = new Dictionary<string, List<JsonElement>>(StringComparer.Ordinal);
        foreach (var property in objects.SelectMany(static one => one.EnumerateObject()))
        {
            if (!values.TryGetValue(property.Name, out var known))
            {
                names.Add(property.Name);
                values[property.Name] = known = [];
            }

            known.Add(property.Value);
        }

        return Schema.Create(name, [.. names.Select(one => InferField(name, one, values[one], objects.Count))]);
    }

    private static Field InferField(string schema, string name, List<JsonElement> values, int examples)
    {
        var field = Field.Of(name, InferType($"{schema}.{name}", name, values));
        return values.Count < examples || field.Type is FieldType.Optional ? field.AsOptional() : field;
    }

    private static FieldType InferType(string path, string name, List<JsonElement> values)
    {
        var present = values.Where(static value => value.ValueKind != JsonValueKind.Null).ToArray();
        var type = present.Length == 0 ? new FieldType.Any() : InferPresent(path, name, present);
        return present.Length == values.Count || type is FieldType.Any ? type : new FieldType.Optional(type);
    }

    private static FieldType InferPresent(string path, string name, JsonElement[] values)
    {
        var kind = values[0].ValueKind;
        if (kind is JsonValueKind.True or JsonValueKind.False && values.All(static value => value.ValueKind is JsonValueKind.True or JsonValueKind.False))
        {
            return new FieldType.Boolean();
        }

        if (!values.All(value => value.ValueKind == kind))
        {
            return new FieldType.Any();
        }

        return kind switch
        {
            JsonValueKind.String => new FieldType.Text(),
            JsonValueKind.Number => InferNumber(name, values),
            JsonValueKind.Array => new FieldType.List(InferType(path + ".item", name, [.. values.SelectMany(static value => value.EnumerateArray())])),
            JsonValueKind.Object => InferNested(path, values),
            _ => new FieldType.Any(),
        };
    }

    private static FieldType InferNumber(string name, JsonElement[] values)
    {
        if (values.All(static value => value.TryGetInt64(out _)))
        {
            return new FieldType.Number(NumberKind.Int64);
        }

        // A number that no double holds, such as 1e999, can only be kept as it is written.
        if (!values.All(static value => value.TryGetDouble(out var number) && double.IsFinite(number)))
        {
            return new FieldType.Any();
        }

        var isProbability = Array.Exists(ProbabilityHints, hint => name.Contains(hint, StringComparison.OrdinalIgnoreCase))
            && values.All(static value => value.GetDouble() is >= 0 and <= 1);
        return isProbability ? new FieldType.Ml(Probability.TypeName, Encoding.UTF8.GetString(Probability.JsonSchema)) : new FieldType.Number(NumberKind.Double);
    }

    private static FieldType.Object InferNested(string path, JsonElement[] values)
    {
        var schema = OfObjects(path, values);
        return new FieldType.Object(path, () => schema);
    }
}
