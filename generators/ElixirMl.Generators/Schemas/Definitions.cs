using ElixirMl.Schemas;

namespace ElixirMl.Generators.Schemas;

/// <summary>Finds nested schemas among those a parser gathered.</summary>
internal static class Definitions
{
    /// <summary>JSON Schema of a type.</summary>
    /// <param name="definitions">The nested schemas.</param>
    /// <param name="root">The schema of the type.</param>
    /// <param name="key">Full name of the type, by which it may refer to itself.</param>
    internal static string ToJsonSchema(this ValueList<Definition> definitions, Schema root, string key) =>
        JsonSchemaText.Of(root, nested => nested.Name == key ? root : definitions.First(one => one.Key == nested.Name).Schema);
}
