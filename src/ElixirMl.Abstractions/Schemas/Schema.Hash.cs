namespace ElixirMl.Schemas;

public sealed partial record Schema
{
    /// <summary>SHA-256 of everything that decides which values fit: names, types, defaults, constraints and rules, nested schemas included.</summary>
    /// <value>64 lower-case hexadecimal digits, the same on every machine and culture.</value>
    /// <remarks>Descriptions, examples and aliases do not count. Computed at each reading, O(fields).</remarks>
    public string Hash => SchemaHash.Of(this);
}
