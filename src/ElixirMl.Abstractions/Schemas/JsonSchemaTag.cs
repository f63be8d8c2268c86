namespace ElixirMl.Schemas;

/// <summary>The property that marks an object as one case of a union.</summary>
/// <param name="Key">Name of the property.</param>
/// <param name="Value">Its value in this case.</param>
internal sealed record JsonSchemaTag(string Key, string Value);
