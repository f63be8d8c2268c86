using System.Text.Json;
using ElixirMl.Schemas.Records;

namespace ElixirMl.Schemas;

public sealed partial record Schema
{
    /// <summary>The narrowest schema that all examples fit.</summary>
    /// <param name="name">Name of the schema; those of nested objects are made from it and their field.</param>
    /// <param name="examples">At least one JSON object.</param>
    /// <exception cref="ArgumentException">There is no example, or one is no object, or two names cannot stand in one schema.</exception>
    /// <remarks>
    /// A field takes the widest type of its values: whole numbers among real ones make it real, kinds that have nothing in
    /// common make it any. It is optional when an example lacks it or has null. Texts stay texts even where all look alike. A real number is
    /// a probability only when all values lie in [0, 1] and its name says so. O(size of the examples).
    /// </remarks>
    public static Schema Infer(string name, IEnumerable<JsonElement> examples)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(examples);
        var objects = examples.ToArray();
        var stranger = Array.FindIndex(objects, static example => example.ValueKind != JsonValueKind.Object);
        if (objects.Length == 0 || stranger >= 0)
        {
            throw new ArgumentException(objects.Length == 0 ? "There is no example to infer from. Give at least one." : $"Example {stranger} is {objects[stranger].ValueKind}. Give objects.", nameof(examples));
        }

        return SchemaInference.OfObjects(name, objects);
    }
}
