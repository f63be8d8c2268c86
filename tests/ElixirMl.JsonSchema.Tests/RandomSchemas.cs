using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.JsonSchema.Tests;

/// <summary>Run-time schemas made by chance, of all types and constraints that JSON Schema can say exactly.</summary>
internal static class RandomSchemas
{
    private static readonly NumberKind[] Kinds = [NumberKind.Byte, NumberKind.Int16, NumberKind.Int32, NumberKind.UInt32, NumberKind.Int64, NumberKind.Single, NumberKind.Double, NumberKind.Decimal];

    private static readonly TextFormat[] Forms = [TextFormat.Date, TextFormat.DateTime, TextFormat.Time, TextFormat.Duration, TextFormat.Uuid, TextFormat.Base64, TextFormat.Character];

    private static int _names;

    /// <summary>A schema of one to six fields.</summary>
    internal static Gen<Schema> One => Of(depth: 2);

    private static Gen<Schema> Of(int depth) =>
        from count in Gen.Choose(1, 6)
        from fields in FieldOf(depth).ListOf(count)
        from unknown in Gen.Elements(Enum.GetValues<UnknownKeys>())
        select Schema.Create($"Schema{Interlocked.Increment(ref _names)}", [.. fields.Select(static (field, index) => field with { Name = $"field{index}", JsonName = $"field{index}" })]) with { UnknownKeys = unknown };

    private static Gen<Field> FieldOf(int depth) =>
        from type in TypeOf(depth)
        from constrained in Constrain(Field.Of("field", type))
        from isOptional in Gen.Choose(0, 2)
        select isOptional == 0 ? constrained.AsOptional() : constrained;

    private static Gen<FieldType> TypeOf(int depth) => depth == 0 ? Leaf() : Gen.Frequency((3, Leaf()), (2, Branch(depth)));

    private static Gen<FieldType> Leaf() => Gen.OneOf(
        Gen.Constant<FieldType>(new FieldType.Text()),
        Gen.Constant<FieldType>(new FieldType.Boolean()),
        Gen.Elements(Kinds).Select(static kind => (FieldType)new FieldType.Number(kind)),
        Gen.Elements(Kinds).Select(static kind => (FieldType)new FieldType.Number(kind)),
        Gen.Elements(Forms).Select(static form => (FieldType)new FieldType.Formatted(form)),
        Gen.Constant<FieldType>(FieldType.OneOf("Colour", "red", "green")),
        Gen.Constant<FieldType>(new FieldType.Any()),
        Gen.Constant(Field.Ml<Embedding>("e").Type),
        Gen.Constant(Field.Ml<Probability>("p").Type));

    private static Gen<FieldType> Branch(int depth) => Gen.OneOf(
        from item in TypeOf(depth - 1) from isSet in Gen.Elements(true, false) select (FieldType)new FieldType.List(item, isSet),
        TypeOf(depth - 1).Select(static value => (FieldType)new FieldType.Map(new FieldType.Text(), value)),
        TypeOf(depth - 1).Select(static value => (FieldType)new FieldType.Map(FieldType.OneOf("Key", "first", "second"), value)),
        Of(depth - 1).Select(static schema => Field.Nested("n", schema).Type));

    private static Gen<Field> Constrain(Field field) => field.Type switch
    {
        FieldType.Text => Gen.Elements(field, field.WithLength(1, 3), field.WithPattern("[a-z]*"), field.WithFormat("email"), field.WithFormat("date"), field.WithAllowed("\"red\"", "\"a\""), field.WithDenied("\"a\"")),
        // A float rounds whole numbers that JSON Schema sees as they are written, so that they are multiples of something else.
        FieldType.Number { Kind: NumberKind.Single } => Gen.Elements(field, field.WithRange(1, 5)),
        FieldType.Number => Gen.Elements(field, field.WithRange(1, 5), field.WithMultipleOf(0.1), field.WithMultipleOf(2), field.WithDenied("1", "2"), field.WithAllowed("1", "5"), field.With(new Constraint.Range(0, 5, true, true)).WithMultipleOf(0.5)),
        // Two spellings of one moment or identifier are equal values, but different texts to JSON Schema.
        FieldType.List { IsSet: false, Item: not (FieldType.Text or FieldType.Boolean or FieldType.Enumeration or FieldType.Number { Kind: not NumberKind.Single }) } => Gen.Elements(field, field.WithItems(1, 3)),
        FieldType.List { IsSet: false } => Gen.Elements(field, field.WithItems(1, 3), field.WithUniqueItems()),
        FieldType.Map => Gen.Elements(field, field.WithItems(1, 2)),
        FieldType.Ml { Name: "embedding" } => Gen.Elements(field, field.WithDimension(2), field.WithItems(0, 3)),
        _ => Gen.Constant(field),
    };
}
