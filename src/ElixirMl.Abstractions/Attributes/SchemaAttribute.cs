using ElixirMl.Schemas;

namespace ElixirMl;

/// <summary>Gives a partial class, record, struct or record struct a compile-time schema: codec, validator and JSON Schema.</summary>
/// <param name="description">What a value of the type is; read by models and people.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SchemaAttribute(string description = "") : Attribute
{
    /// <summary>What a value of the type is.</summary>
    public string Description { get; } = description;

    /// <summary>What happens to keys that no property declares.</summary>
    /// <value>Default: <see cref="UnknownKeys.Ignore"/>.</value>
    public UnknownKeys UnknownKeys { get; set; }
}
