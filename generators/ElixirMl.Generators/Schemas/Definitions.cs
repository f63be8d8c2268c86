using ElixirMl.Schemas;

namespace ElixirMl.Generators.Schemas;

/// <summary>Finds nested schemas among those a parser gathered.</summary>
internal static class Definitions
{
    internal static Schema Resolve(this ValueList<Schema> definitions, FieldType.Object nested) =>
        definitions.First(schema => schema.Name == nested.Name);
}
