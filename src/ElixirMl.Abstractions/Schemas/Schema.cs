namespace ElixirMl.Schemas;

/// <summary>A named set of fields: the one model behind generated and run-time schemas. Compared by value.</summary>
/// <param name="Name">Name of the type or the name given at run time.</param>
/// <param name="Fields">In declared order; names and JSON names are unique.</param>
public sealed partial record Schema(string Name, ValueList<Field> Fields)
{
    /// <summary>What a value of the schema is, for models and people.</summary>
    public string Description { get; init; } = "";

    /// <summary>Names of the rules over several fields; part of the hash.</summary>
    public ValueList<string> Rules { get; init; } = ValueList<string>.Empty;

    /// <summary>Free entries carried into JSON Schema, key and JSON text.</summary>
    public ValueList<SchemaMetadata> Metadata { get; init; } = ValueList<SchemaMetadata>.Empty;

    /// <summary>What happens to keys that no field declares.</summary>
    /// <value>Default: <see cref="UnknownKeys.Ignore"/>.</value>
    public UnknownKeys UnknownKeys { get; init; }
}
