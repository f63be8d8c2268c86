using System.Globalization;
using ElixirMl.Schemas;

namespace ElixirMl.Abstractions.Tests.Schemas;

public sealed class SchemaHashTests
{
    private static readonly FieldType Text = new FieldType.Text();
    private static readonly FieldType Number = new FieldType.Number(NumberKind.Double);

    private static readonly Schema Base = new("Base", [new("A", "a", Text), new("B", "b", Number) { Constraints = [new Constraint.Range(0, 1)] }]);

    public static TheoryData<string, Schema> Others() => new()
    {
        { "another name", With(0, field => field with { JsonName = "x" }) },
        { "another type", With(0, field => field with { Type = Number }) },
        { "another kind of number", With(1, field => field with { Type = new FieldType.Number(NumberKind.Int32) }) },
        { "optional", With(0, field => field with { IsRequired = false }) },
        { "nullable", With(0, field => field with { Type = new FieldType.Optional(Text) }) },
        { "a default", With(0, field => field with { Default = "\"\"" }) },
        { "no constraint", With(1, field => field with { Constraints = [] }) },
        { "another limit", With(1, field => field with { Constraints = [new Constraint.Range(0, 2)] }) },
        { "an exclusive limit", With(1, field => field with { Constraints = [new Constraint.Range(0, 1, MaximumIsExclusive: true)] }) },
        { "one limit less", With(1, field => field with { Constraints = [new Constraint.Range(null, 1)] }) },
        { "another order", Base with { Fields = [Base.Fields[1], Base.Fields[0]] } },
        { "one field less", Base with { Fields = [Base.Fields[0]] } },
        { "a rule", Base with { Rules = ["Sums"] } },
        { "strict about keys", Base with { UnknownKeys = UnknownKeys.Reject } },
        { "a list", With(0, field => field with { Type = new FieldType.List(Text) }) },
        { "a set", With(0, field => field with { Type = new FieldType.List(Text, IsSet: true) }) },
        { "a date", With(0, field => field with { Type = new FieldType.Formatted(TextFormat.Date) }) },
        { "values", With(0, field => field with { Type = new FieldType.Enumeration("E", [new("X", "x")]) }) },
        { "other values", With(0, field => field with { Type = new FieldType.Enumeration("E", [new("X", "x"), new("Y", "y")]) }) },
        { "an object", With(0, field => field with { Type = Nested("N", Text) }) },
        { "an object of another field", With(0, field => field with { Type = Nested("N", Number) }) },
        { "a union", With(0, field => field with { Type = new FieldType.Union("U", "kind", [new("n", Nested("N", Text))]) }) },
        { "a map", With(0, field => field with { Type = new FieldType.Map(Text, Number) }) },
        { "anything", With(0, field => field with { Type = new FieldType.Any() }) },
        { "an ML type", With(0, field => field with { Type = new FieldType.Ml("probability", "{}") }) },
        { "a pattern", With(0, field => field with { Constraints = [new Constraint.Pattern("x")] }) },
        { "a format", With(0, field => field with { Constraints = [new Constraint.Format("x")] }) },
        { "a length", With(0, field => field with { Constraints = [new Constraint.Length(1, null)] }) },
        { "items", With(0, field => field with { Constraints = [new Constraint.Items(1, null)] }) },
        { "unique items", With(0, field => field with { Constraints = [new Constraint.UniqueItems()] }) },
        { "a multiple", With(0, field => field with { Constraints = [new Constraint.MultipleOf(2)] }) },
        { "allowed values", With(0, field => field with { Constraints = [new Constraint.Allowed(["1", "2"])] }) },
        { "denied values", With(0, field => field with { Constraints = [new Constraint.Denied(["1", "2"])] }) },
        { "allowed values joined", With(0, field => field with { Constraints = [new Constraint.Allowed(["1 1:2"])] }) },
    };

    [Fact]
    public void Whatever_decides_which_values_fit_changes_the_hash()
    {
        var schemas = Others().Select(row => (Schema)row[1]).Prepend(Base).ToArray();

        Assert.Equal(schemas.Length, schemas.Select(schema => schema.Hash).Distinct().Count());
    }

    [Fact]
    public void Words_for_people_do_not_change_the_hash() =>
        Assert.Equal(Base.Hash, (With(0, field => field with { Description = "d", Examples = ["1"], Aliases = ["x"], IsVariable = true }) with { Name = "Other", Description = "d" }).Hash);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_hash_is_the_same_in_every_culture_and_version(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal("b462bfdc87f0ffa8b8e8b5b97bfd7fd2de026d73e5fdd8d4427f3165fc977602", Base.Hash);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_schema_inside_itself_has_a_hash()
    {
        Schema? tree = null;
        tree = new("Tree", [new("Left", "left", new FieldType.Optional(new FieldType.Object("Tree", () => tree!)))]);

        Assert.Equal(64, tree.Hash.Length);
    }

    [Fact]
    public void A_name_cannot_imitate_structure()
    {
        var two = new Schema("S", [new("A", "a", Text), new("B", "b", Text)]);
        var one = new Schema("S", [new("A", "a!text; 1:b", Text)]);

        Assert.NotEqual(two.Hash, one.Hash);
    }

    private static Schema With(int index, Func<Field, Field> change) =>
        Base with { Fields = Base.Fields.Select((field, i) => i == index ? change(field) : field).ToValueList() };

    private static FieldType.Object Nested(string name, FieldType type) => new(name, () => new(name, [new("F", "f", type)]));
}
