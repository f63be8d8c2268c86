namespace ElixirMl.Schemas;

/// <summary>A schema that others refer to.</summary>
/// <param name="Name">Name under <c>$defs</c>; unique.</param>
/// <param name="Schema">Its fields.</param>
/// <param name="Tag">The mark of a case of a union; null where the schema stands for itself.</param>
internal sealed record JsonSchemaDefinition(string Name, Schema Schema, JsonSchemaTag? Tag);
