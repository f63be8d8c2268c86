namespace ElixirMl.Schemas;

/// <summary>A free entry of a schema.</summary>
/// <param name="Key">A key that JSON Schema does not define.</param>
/// <param name="Json">Its value as JSON text.</param>
public sealed record SchemaMetadata(string Key, string Json);
