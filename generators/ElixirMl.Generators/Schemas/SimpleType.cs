using ElixirMl.Schemas;

namespace ElixirMl.Generators.Schemas;

/// <summary>A type without parts.</summary>
/// <param name="Codec">Name of its codec.</param>
/// <param name="Type">The type as schemas know it.</param>
internal sealed record SimpleType(string Codec, FieldType Type);
