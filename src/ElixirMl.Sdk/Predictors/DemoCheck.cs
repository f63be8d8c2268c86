using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors;

/// <summary>Checks one side of a demo with the codec that reads replies.</summary>
internal static class DemoCheck
{
    public static void Check<T>(SchemaCodec<T> codec, ValueList<DemoField> side, string path, ref SchemaErrors errors)
    {
        var fields = new FieldText[codec.Schema.Fields.Count];
        var missing = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < fields.Length; i++)
        {
            var name = codec.Schema.Fields[i].JsonName;
            var json = DemoField.Find(side, name);
            fields[i] = json is null ? FieldText.Absent : FieldText.Json(json);
            if (json is null)
            {
                missing.Add($"$.{name}");
            }
        }

        var log = new TolerantLog();
        if (codec.TryReadText(fields, log, out var value))
        {
            codec.Validate(value, ref log.Errors);
        }

        var since = errors.Count;
        foreach (var error in log.Errors.ToResult().Errors.Where(error => !missing.Contains(error.Path)))
        {
            errors.Add(error);
        }

        errors.Nest(since, path);
    }
}
