using System.Globalization;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;

namespace ElixirMl.Benchmarks.Fuzz;

/// <summary>Makes schemas by chance.</summary>
/// <param name="random">Where all chance comes from.</param>
public sealed class SchemaMaker(Random random)
{
    private static readonly string[] Patterns = ["[a-z]*", "[0-9]{4}", ".{0,10}", "\\S+"];
    private static readonly string[] Formats = ["date", "time", "date-time", "email", "uri", "uuid", "ipv4", "ipv6"];

    // Each of its time-outs costs as much as thousands of other inputs, so that it is rare.
    private const string Catastrophic = "(a+)+b?";

    private int _names;

    /// <summary>A schema of one to six fields.</summary>
    /// <param name="depth">How deep schemas may be nested in it.</param>
    public Schema Make(int depth = 2)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Schema{_names++}");
        var fields = Enumerable.Range(0, random.Next(1, 7)).Select(index => MakeField(string.Create(CultureInfo.InvariantCulture, $"field{index}"), depth)).ToArray();
        var schema = Schema.Create(name, fields);
        return schema with { UnknownKeys = (UnknownKeys)random.Next(3) };
    }

    private Field MakeField(string name, int depth)
    {
        var type = MakeType(depth);
        var field = Constrain(Field.Of(name, type), type);
        return random.Next(4) == 0 ? field.AsOptional() : field;
    }

    private FieldType MakeType(int depth) => random.Next(depth > 0 ? 14 : 9) switch
    {
        0 or 1 => new FieldType.Text(),
        2 => new FieldType.Boolean(),
        3 or 4 => new FieldType.Number((NumberKind)random.Next(Enum.GetValues<NumberKind>().Length)),
        5 => new FieldType.Formatted((TextFormat)random.Next(Enum.GetValues<TextFormat>().Length)),
        6 => FieldType.OneOf("Choice", "red", "green", "Normal"),
        7 => Field.Ml<Probability>("p").Type,
        8 => random.Next(2) == 0 ? Field.Ml<Embedding>("e").Type : new FieldType.Any(),
        9 or 10 => new FieldType.List(MakeType(depth - 1), random.Next(3) == 0),
        11 => new FieldType.Map(new FieldType.Text(), MakeType(depth - 1)),
        12 => MakeType(depth - 1) is var inner and not FieldType.Optional ? new FieldType.Optional(inner) : new FieldType.Any(),
        _ => Field.Nested("n", Make(depth - 1)).Type,
    };

    private Field Constrain(Field field, FieldType type) => (type is FieldType.Optional optional ? optional.Inner : type, random.Next(5)) switch
    {
        (FieldType.Text, 0) => field.WithLength(random.Next(3), random.Next(3, 30)),
        (FieldType.Text, 1) => field.WithPattern(random.Next(12) == 0 ? Catastrophic : Patterns[random.Next(Patterns.Length)]),
        (FieldType.Text, 2) => field.WithFormat(Formats[random.Next(Formats.Length)]),
        (FieldType.Text, 3) => field.WithAllowed("\"red\"", "\"x\""),
        (FieldType.Number, 0) => field.WithRange(random.Next(10), random.Next(10, 100)),
        (FieldType.Number, 1) => field.WithMultipleOf(random.Next(1, 5)),
        (FieldType.Number, 2) => field.WithDenied("1", "2"),
        (FieldType.List, 0) => field.WithItems(random.Next(2), random.Next(2, 4)),
        (FieldType.List, 1) => field.WithUniqueItems(),
        (FieldType.Map, 0) => field.WithItems(0, 2),
        _ => field,
    };
}
