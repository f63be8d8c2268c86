using System.Buffers;
using System.Text.Json;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors;

/// <summary>Checks one side of a demo with the codec of its values: strictly, since what stands in a demo is shown to models as it is.</summary>
internal static class DemoCheck
{
    /// <param name="codec">Of the side.</param>
    /// <param name="side">Fields may be missing.</param>
    /// <param name="isExtra">Whether a field that the signature lacks may be there.</param>
    /// <param name="path">Of the side within the demo.</param>
    /// <param name="errors">Receives every error.</param>
    public static void Check<T>(SchemaCodec<T> codec, ValueList<DemoField> side, Func<DemoField, bool> isExtra, string path, ref SchemaErrors errors)
    {
        var since = errors.Count;
        var names = codec.Schema.Fields.Select(static field => field.JsonName).ToHashSet(StringComparer.Ordinal);
        foreach (var field in side.Where(field => !names.Contains(field.Name) && !isExtra(field)))
        {
            errors.Add(new($"$.{field.Name}", ValidationRules.Unknown, $"The signature has no such field here; it has {string.Join(", ", names)}.", null, "Correct or remove it."));
        }

        foreach (var twice in side.GroupBy(static field => field.Name, StringComparer.Ordinal).Where(static group => group.Count() > 1))
        {
            errors.Add(new($"$.{twice.Key}", ValidationRules.Duplicate, "Stands here twice.", null, "Remove one of them."));
        }

        Read(codec, side, ref errors);
        errors.Nest(since, path);
    }

    private static void Read<T>(SchemaCodec<T> codec, ValueList<DemoField> side, ref SchemaErrors errors)
    {
        foreach (var error in codec.TryParse(Write(codec.Schema, side), out _).Errors.Where(error => !IsMissing(codec.Schema, side, error)))
        {
            errors.Add(error);
        }
    }

    private static bool IsMissing(Schema schema, ValueList<DemoField> side, ValidationError error) =>
        error.Rule == ValidationRules.Required && schema.Fields.Any(field => error.Path == $"$.{field.JsonName}" && DemoField.Find(side, field.JsonName) is null);

    private static ReadOnlySpan<byte> Write(Schema schema, ValueList<DemoField> side)
    {
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json);
        writer.WriteStartObject();
        foreach (var field in schema.Fields)
        {
            if (DemoField.Find(side, field.JsonName) is { } value)
            {
                writer.WritePropertyName(field.JsonName);
                writer.WriteRawValue(value, skipInputValidation: true);
            }
        }

        writer.WriteEndObject();
        writer.Flush();
        return json.WrittenSpan;
    }
}
