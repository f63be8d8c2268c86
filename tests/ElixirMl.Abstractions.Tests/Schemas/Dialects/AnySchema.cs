using System.Globalization;
using System.Text;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.Schemas.Dialects;

/// <summary>Schemas with fields of any type and rules that fit it, nested and recursive ones among them.</summary>
internal static class AnySchema
{
    internal static Arbitrary<Schema> Arbitrary => Gen.Sized(static size => Of("Root", Math.Min(size / 10, 3))).ToArbitrary();

    private static Gen<Schema> Of(string name, int depth) =>
        from count in Gen.Choose(1, 5)
        from fields in Each(Enumerable.Range(0, count).Select(index => FieldOf(name, "f" + index.ToString(CultureInfo.InvariantCulture), depth)))
        from closed in Gen.Elements(UnknownKeys.Ignore, UnknownKeys.Reject)
        from description in Gen.Elements("", "What it is.", "é \"quoted\"")
        select Schema.Create(name, [.. fields]) with { UnknownKeys = closed, Description = description, Metadata = closed == UnknownKeys.Reject ? [new SchemaMetadata("x-team", "\"red\"")] : [] };

    private static Gen<Field> FieldOf(string owner, string name, int depth) =>
        from type in TypeOf(owner + "." + name, depth)
        from constraints in ConstraintsOf(type)
        from kind in Gen.Choose(0, 3)
        from description in Gen.Elements("", "A field.")
        let field = Field.Of(name, type).WithDescription(description) with { Constraints = [.. constraints] }
        select kind switch { 0 when type is not FieldType.Any => field.AsOptional(), 1 => field with { IsRequired = false }, 2 => field.WithExamples("null", "[1]"), _ => field };

    private static Gen<FieldType> TypeOf(string name, int depth)
    {
        var scalars = Gen.OneOf(
            Gen.Constant<FieldType>(new FieldType.Text()),
            Gen.Constant<FieldType>(new FieldType.Boolean()),
            Gen.Constant<FieldType>(new FieldType.Any()),
            Gen.Elements(Enum.GetValues<NumberKind>()).Select(static kind => (FieldType)new FieldType.Number(kind)),
            Gen.Elements(Enum.GetValues<TextFormat>().Where(static format => format != TextFormat.Character).ToArray()).Select(static format => (FieldType)new FieldType.Formatted(format)),
            Gen.Elements(MlTypeCatalogue.All.ToArray()).Select(static ml => (FieldType)new FieldType.Ml(ml.Name, Encoding.UTF8.GetString(ml.JsonSchema))),
            Gen.Constant<FieldType>(FieldType.OneOf(name, "a", "b c", "\"")));
        return depth == 0
            ? scalars
            : Gen.OneOf(
                scalars,
                TypeOf(name, depth - 1).Select(static item => (FieldType)new FieldType.List(item)),
                TypeOf(name, depth - 1).Select(static value => (FieldType)new FieldType.Map(new FieldType.Text(), value)),
                TypeOf(name, depth - 1).Select(static value => (FieldType)new FieldType.Map(FieldType.OneOf("Key", "x", "y"), value)),
                TypeOf(name, depth - 1).Where(static item => item is not (FieldType.Any or FieldType.Optional)).Select(static item => (FieldType)new FieldType.List(new FieldType.Optional(item))),
                Of(name, depth - 1).Select(static schema => (FieldType)new FieldType.Object(schema.Name, () => schema)),
                Of("Case", depth - 1).Select(one => (FieldType)Union(name, one)));
    }

    private static Gen<Field[]> Each(IEnumerable<Gen<Field>> fields) =>
        fields.Aggregate(Gen.Constant(Array.Empty<Field>()), static (all, next) => all.SelectMany(known => next.Select(field => (Field[])[.. known, field])));

    private static FieldType.Union Union(string name, Schema one) => new FieldType.Union(name, "kind", [new UnionCase("first", new FieldType.Object(one.Name, () => one)), new UnionCase("empty", new FieldType.Object("Nothing", static () => Nothing))]);

    private static readonly Schema Nothing = Schema.Create("Nothing");

    private static Gen<Constraint[]> ConstraintsOf(FieldType type) => type switch
    {
        FieldType.Text => Some(new Constraint.Length(1, 9), new Constraint.Pattern("[a-z]+|\\d"), new Constraint.Format("email"), new Constraint.Denied(["\"a\"", "\"b\""])),
        FieldType.Number { Kind: NumberKind.Half } => Some(new Constraint.MultipleOf(0.5)),
        FieldType.Number => Some(new Constraint.Range(1, 9), new Constraint.MultipleOf(0.5), new Constraint.Denied(["3"])),
        FieldType.List => Some(new Constraint.Items(1, 3), new Constraint.UniqueItems()),
        FieldType.Map => Some(new Constraint.Items(0, 3)),
        _ => Gen.Constant(Array.Empty<Constraint>()),
    };

    private static Gen<Constraint[]> Some(params Constraint[] all) =>
        Gen.Choose(0, (1 << all.Length) - 1).Select(bits => all.Where((_, index) => (bits >> index & 1) == 1).ToArray());
}
