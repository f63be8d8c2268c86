using System.Text;
using ElixirMl.MlTypes;

namespace ElixirMl.Schemas;

public sealed partial record Field
{
    /// <summary>A required field of any type.</summary>
    /// <param name="name">Its name in code, JSON and prompts.</param>
    /// <param name="type">What values it holds.</param>
    public static Field Of(string name, FieldType type)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(type);
        return new(name, name, type);
    }

    /// <summary>A required text.</summary>
    /// <param name="name">Its name in code, JSON and prompts.</param>
    public static Field Text(string name) => Of(name, new FieldType.Text());

    /// <summary>A required whole number of 64 bits.</summary>
    /// <param name="name">Its name in code, JSON and prompts.</param>
    public static Field Integer(string name) => Of(name, new FieldType.Number(NumberKind.Int64));

    /// <summary>A required real number.</summary>
    /// <param name="name">Its name in code, JSON and prompts.</param>
    public static Field Real(string name) => Of(name, new FieldType.Number(NumberKind.Double));

    /// <summary>A required boolean.</summary>
    /// <param name="name">Its name in code, JSON and prompts.</param>
    public static Field Boolean(string name) => Of(name, new FieldType.Boolean());

    /// <summary>A required date without time of day.</summary>
    /// <param name="name">Its name in code, JSON and prompts.</param>
    public static Field Date(string name) => Of(name, new FieldType.Formatted(TextFormat.Date));

    /// <summary>A required point in time.</summary>
    /// <param name="name">Its name in code, JSON and prompts.</param>
    public static Field DateTime(string name) => Of(name, new FieldType.Formatted(TextFormat.DateTime));

    /// <summary>A required field of any JSON.</summary>
    /// <param name="name">Its name in code, JSON and prompts.</param>
    public static Field Any(string name) => Of(name, new FieldType.Any());

    /// <summary>A required choice among names.</summary>
    /// <param name="name">Its name in code, JSON and prompts; also the name of the enumeration.</param>
    /// <param name="choices">At least one, all different.</param>
    /// <exception cref="ArgumentException">There is no choice, or one appears twice.</exception>
    public static Field OneOf(string name, params ReadOnlySpan<string> choices) => Of(name, FieldType.OneOf(name, choices));

    /// <summary>A required list.</summary>
    /// <param name="name">Its name in code, JSON and prompts.</param>
    /// <param name="item">Type of every item.</param>
    public static Field List(string name, FieldType item) => Of(name, new FieldType.List(item));

    /// <summary>A required map with texts as keys.</summary>
    /// <param name="name">Its name in code, JSON and prompts.</param>
    /// <param name="value">Type of every value.</param>
    public static Field Map(string name, FieldType value) => Of(name, new FieldType.Map(new FieldType.Text(), value));

    /// <summary>A required value of another schema.</summary>
    /// <param name="name">Its name in code, JSON and prompts.</param>
    /// <param name="schema">The schema of the value.</param>
    public static Field Nested(string name, Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return Of(name, new FieldType.Object(schema.Name, () => schema));
    }

    /// <summary>A required value of an ML type.</summary>
    /// <typeparam name="T">For example <see cref="Probability"/>.</typeparam>
    /// <param name="name">Its name in code, JSON and prompts.</param>
    public static Field Ml<T>(string name)
        where T : IMlType<T> => Of(name, new FieldType.Ml(T.TypeName, Encoding.UTF8.GetString(T.JsonSchema)));
}
