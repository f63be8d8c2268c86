using ElixirMl.Schemas;

namespace ElixirMl.Signatures;

public sealed partial record Signature
{
    /// <summary>SHA-256 of both sides as in <see cref="Schema.Hash"/>; saved state fits a signature with the same hash.</summary>
    /// <value>64 lower-case hexadecimal digits, the same on every machine and culture.</value>
    /// <remarks>Name, instructions and descriptions do not count. Computed at each reading, O(fields).</remarks>
    public string Hash => SchemaHash.Of(Inputs, Outputs);
}
