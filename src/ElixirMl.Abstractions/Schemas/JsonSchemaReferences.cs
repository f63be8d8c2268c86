namespace ElixirMl.Schemas;

/// <summary>How a JSON Schema speaks of nested schemas.</summary>
public enum JsonSchemaReferences
{
    /// <summary>Each stands once, and others refer to it by <c>$ref</c>.</summary>
    Shared,

    /// <summary>Each stands wherever it is used, except that a schema that contains itself is still referred to.</summary>
    Inlined,
}
