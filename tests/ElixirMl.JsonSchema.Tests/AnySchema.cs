using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.JsonSchema.Tests;

/// <summary>Run-time schemas over all types and constraints.</summary>
internal static class AnySchema
{
    // Both dialects of regular expressions read these in the same way. To .NET \w, \d and \p mean other letters, and a dot is half
    // of a character beyond the basic plane.
    private static readonly string[] Patterns = ["[a-z]*", "[0-9]{4}", "a|ab", "(ab)+c?", "[^0-9]+", "A1"];
    private static readonly string[] Formats = ["date", "time", "date-time", "email", "uri", "uuid", "ipv4", "ipv6"];
    private static readonly double[] Factors = [1, 2, 3, 0.5, 0.1, 0.25];

    internal static Gen<Schema> Schemas { get; } = Make("Any", 2);

    private static Gen<Schema> Make(string name, int depth) =>
        Gen.Choose(1, 4).SelectMany(count => Fields(name, count, depth)).Zip(Gen.Elements(Enum.GetValues<UnknownKeys>()))
            .Select(pair => Schema.Create(name, pair.Item1) with { UnknownKeys = pair.Item2 });

    private static Gen<Field[]> Fields(string name, int count, int depth) => Enumerable.Range(0, count).Aggregate(
        Gen.Constant(Array.Empty<Field>()),
        (all, index) => all.SelectMany(_ => OneField($"{name}{index}", depth), static (fields, field) => (Field[])[.. fields, field]));

    private static Gen<Field> OneField(string name, int depth) =>
        Types(name, depth).SelectMany(type => Constrained(Field.Of($"field{name}", type))).Zip(Gen.Choose(0, 3)).Select(static pair => pair.Item2 == 0 ? pair.Item1.AsOptional() : pair.Item1);

    private static Gen<FieldType> Types(string name, int depth)
    {
        var flat = Gen.Frequency(
            (4, Gen.Constant<FieldType>(new FieldType.Text())),
            (1, Gen.Constant<FieldType>(new FieldType.Boolean())),
            (4, Gen.Elements(Enum.GetValues<NumberKind>()).Select(FieldType (kind) => new FieldType.Number(kind))),
            (3, Gen.Elements(Enum.GetValues<TextFormat>()).Select(FieldType (format) => new FieldType.Formatted(format))),
            (1, Gen.Constant<FieldType>(FieldType.OneOf("Colour", "red", "green"))),
            (1, Gen.Elements(Field.Ml<Probability>("p").Type, Field.Ml<Embedding>("e").Type)),
            (1, Gen.Constant<FieldType>(new FieldType.Any())));
        return depth == 0 ? flat : Gen.Frequency(
            (10, flat),
            (2, Types(name, depth - 1).Zip(Gen.Elements(true, false)).Select(FieldType (pair) => new FieldType.List(pair.Item1, pair.Item2))),
            (1, Types(name, depth - 1).Select(FieldType (value) => new FieldType.Map(new FieldType.Text(), value))),
            (1, Types(name, depth - 1).Select(FieldType (value) => new FieldType.Map(FieldType.OneOf("Colour", "red", "green"), value))),
            (1, Types(name, depth - 1).Select(static type => type is FieldType.Optional ? type : new FieldType.Optional(type))),
            (1, Make(name + "N", depth - 1).Select(FieldType (schema) => new FieldType.Object(schema.Name, () => schema))),
            (1, Make(name + "A", depth - 1).Zip(Make(name + "B", depth - 1)).Select(FieldType (pair) => new FieldType.Union("Union", "kind", [Case("a", pair.Item1), Case("b", pair.Item2)]))));
    }

    private static UnionCase Case(string name, Schema schema) => new(name, new(schema.Name, () => schema));

    private static Gen<Field> Constrained(Field field) => (field.Type is FieldType.Optional optional ? optional.Inner : field.Type) switch
    {
        FieldType.Text => Gen.OneOf(
            Gen.Constant(field),
            Gen.Choose(0, 3).Zip(Gen.Choose(3, 5)).Select(pair => field.WithLength(pair.Item1, pair.Item2)),
            Gen.Elements(Patterns).Select(pattern => field.WithPattern(pattern)),
            Gen.Elements(Formats).Select(format => field.WithFormat(format)),
            Gen.Elements(Formats).Select(format => field.WithFormat(format)),
            Gen.Constant(field.WithAllowed("\"red\"", "\"green\"")),
            Gen.Constant(field.WithDenied("\"red\"", "\"\""))),
        FieldType.Number => Gen.OneOf(
            Gen.Constant(field),
            Gen.Choose(0, 4).Zip(Gen.Choose(5, 10)).Zip(Gen.Choose(0, 3))
                .Select(one => field.With(new Constraint.Range(one.Item1.Item1 * 0.5, one.Item1.Item2 * 0.5, (one.Item2 & 1) == 1, (one.Item2 & 2) == 2))),
            Gen.Elements(Factors).Select(factor => field.WithMultipleOf(factor)),
            Gen.Constant(field.WithAllowed("1", "2", "5")),
            Gen.Constant(field.WithDenied("1", "3"))),
        // A set counts its different items, JSON Schema counts all: limits of the number of items are left out here.
        FieldType.List { IsSet: true } => Gen.Elements(field, field.WithUniqueItems()),
        FieldType.List => Gen.OneOf(
            Gen.Constant(field),
            Gen.Choose(0, 2).Zip(Gen.Choose(2, 4)).Select(pair => field.WithItems(pair.Item1, pair.Item2)),
            Gen.Constant(field.WithUniqueItems())),
        FieldType.Map => Gen.OneOf(
            Gen.Constant(field),
            Gen.Choose(0, 2).Zip(Gen.Choose(2, 4)).Select(pair => field.WithItems(pair.Item1, pair.Item2))),
        _ => Gen.Constant(field),
    };
}
