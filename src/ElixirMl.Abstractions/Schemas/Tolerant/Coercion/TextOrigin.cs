namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Where a text comes from.</summary>
internal enum TextOrigin
{
    /// <summary>A section of a reply.</summary>
    Section,

    /// <summary>The content of a JSON string, where another type was asked for.</summary>
    JsonString,
}
