namespace ElixirMl.Schemas;

public sealed partial record Schema
{
    /// <summary>A schema with the fields of this one and of another behind them.</summary>
    /// <param name="other">Its name, description and policy for unknown keys are not taken; its rules and metadata are.</param>
    /// <param name="conflicts">What happens when both declare a field of the same JSON name differently.</param>
    /// <exception cref="ValidationException">Fields differ and <paramref name="conflicts"/> is <see cref="SchemaConflicts.Reject"/>; every one is named.</exception>
    /// <exception cref="ArgumentException">A name of one schema is an alias of another field of the other.</exception>
    public Schema Merge(Schema other, SchemaConflicts conflicts = SchemaConflicts.Reject)
    {
        ArgumentNullException.ThrowIfNull(other);
        var second = other.Fields.ToDictionary(static field => field.JsonName, StringComparer.Ordinal);
        var differing = Fields.Where(field => second.TryGetValue(field.JsonName, out var twin) && !field.Equals(twin)).ToArray();
        if (conflicts == SchemaConflicts.Reject)
        {
            ValidationResult.Of(differing.Select(field => Conflict(field, other))).ThrowIfInvalid();
        }

        var first = Fields.Select(static field => field.JsonName).ToHashSet(StringComparer.Ordinal);
        var fields = Fields.Select(field => conflicts == SchemaConflicts.KeepSecond ? second.GetValueOrDefault(field.JsonName, field) : field);
        var merged = Create(Name, [.. fields, .. other.Fields.Where(field => !first.Contains(field.JsonName))]);
        return merged with
        {
            Description = Description,
            UnknownKeys = UnknownKeys,
            Rules = [.. Rules.Union(other.Rules)],
            Metadata = [.. Metadata, .. other.Metadata.Where(entry => Metadata.All(mine => mine.Key != entry.Key))],
        };
    }

    private ValidationError Conflict(Field field, Schema other) => new(
        "$." + field.JsonName,
        ValidationRules.Duplicate,
        $"Schemas '{Name}' and '{other.Name}' declare the field differently.",
        null,
        $"Make them equal, or merge with {nameof(SchemaConflicts)}.{nameof(SchemaConflicts.KeepFirst)} or {nameof(SchemaConflicts.KeepSecond)}.");
}
