using ElixirMl.Schemas.Dialects;

namespace ElixirMl.Schemas;

public sealed partial record Schema
{
    /// <summary>Reads a schema from JSON Schema, draft 2020-12: the part of it that schemas can enforce.</summary>
    /// <param name="name">Name of the schema; nested ones have the names of their definitions, or of the field that holds them.</param>
    /// <param name="json">Text of one object schema.</param>
    /// <exception cref="ValidationException">A part is not JSON, contradicts itself or is not supported; every such part is named by its JSON pointer.</exception>
    /// <remarks>
    /// Supported are objects with properties, maps, lists, enumerations, texts with length, pattern and known formats, numbers with limits,
    /// booleans, null as an alternative, <c>$ref</c> into <c>$defs</c> also in circles, unions of objects told apart by a constant property, and ML types.
    /// Annotations such as <c>title</c> and <c>$comment</c> are passed over. What <see cref="ToJsonSchema()"/> writes is read back to a schema that writes the same.
    /// Whole numbers without limits are read as 64 bits.
    /// </remarks>
    public static Schema FromJsonSchema(string name, string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return FromJsonSchema(name, System.Text.Encoding.UTF8.GetBytes(json));
    }

    /// <param name="name">Name of the schema; nested ones have the names of their definitions, or of the field that holds them.</param>
    /// <param name="json">UTF-8 text of one object schema.</param>
    /// <inheritdoc cref="FromJsonSchema(string, string)"/>
    public static Schema FromJsonSchema(string name, ReadOnlySpan<byte> json)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return JsonSchemaReader.Read(name, json);
    }
}
