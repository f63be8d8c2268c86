using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;
using ElixirMl.Signatures;

namespace ElixirMl.Abstractions.Tests.Signatures;

public sealed class SignatureParseTests
{
    private static readonly Schema Person = Schema.Create("Person", Field.Text("name"));

    [Fact]
    public void Names_alone_are_texts_in_order()
    {
        var signature = Signature.Parse("a, b -> c");

        Assert.Equal([Field.Text("a"), Field.Text("b")], signature.Inputs.Fields);
        Assert.Equal([Field.Text("c")], signature.Outputs.Fields);
        Assert.Equal("Given the fields `a`, `b`, produce the fields `c`.", signature.Instructions);
    }

    [Theory]
    [InlineData("string", "text")]
    [InlineData("integer[]", "list(Int64)")]
    [InlineData("array(list(float))", "list(list(Double))")]
    [InlineData("list[int]", "list(Int64)")]
    [InlineData("dict[str, Optional[float]]", "map(text, Double?)")]
    [InlineData("map", "map(text, any)")]
    [InlineData("map(boolean)[]", "list(map(text, boolean))")]
    [InlineData("'a'|'b, c]'", "a|b, c]")]
    [InlineData("Literal['a','b']", "a|b")]
    [InlineData("Literal[1, 2]", "1|2")]
    [InlineData("1|-2|3.5", "1|-2|3.5")]
    [InlineData("bool | None", "boolean?")]
    [InlineData("tuple[int, ...]", "list(Int64)")]
    [InlineData("decimal", "Decimal")]
    [InlineData("probability", "probability")]
    [InlineData("Person[]", "list(Person)")]
    [InlineData("string?[]", "list(text?)")]
    [InlineData("date", "Date")]
    public void Every_type_is_understood(string text, string expected) =>
        Assert.Equal(expected, Describe(Signature.Parse($"q -> x: {text}", Person).Outputs.Fields[0].Type));

    [Fact]
    public void Commas_and_brackets_inside_quotes_and_patterns_do_not_split()
    {
        var fields = Signature.Parse("""q[format=/[a-z],{1,3}\/x]/] -> a: string[choices=['A, ]','B'], default='A, ]'], b""").Outputs.Fields;

        Assert.Equal(["a", "b"], fields.Select(static field => field.Name));
        Assert.Equal(new Constraint.Allowed(["\"A, ]\"", "\"B\""]), Assert.Single(fields[0].Constraints));
        Assert.Equal("\"A, ]\"", fields[0].Default);
    }

    [Fact]
    public void Constraints_are_understood_and_enforced()
    {
        var schema = Signature.Parse("q -> a: string[minLength=1, max_length=3], n: integer[gteq=0,lt=5], l: string[][min_items=1,max_items=2], e: string[format=email], f: float[gt=0, optional=true], d: integer[default=7]").Outputs;

        var errors = schema.ToCodec().TryParse("""{"a":"","n":5,"l":[],"e":"x","f":0}"""u8, out _).Errors;
        schema.ToCodec().TryParse("""{"a":"x","n":0,"l":["y"],"e":"a@b.org"}"""u8, out var record);

        Assert.Equal(["$.a length", "$.n range", "$.l items", "$.e format", "$.f range"], errors.Select(static error => $"{error.Path} {error.Rule}"));
        Assert.Equal("""{"a":"x","n":0,"l":["y"],"e":"a@b.org","f":null,"d":7}""", record!.ToString());
    }

    [Theory]
    [InlineData("a b -> c", 3, "syntax")]
    [InlineData("a, b", 5, "syntax")]
    [InlineData("a -> b -> c", 8, "syntax")]
    [InlineData("", 1, "syntax")]
    [InlineData("-> a", 1, "syntax")]
    [InlineData("a ->", 5, "syntax")]
    [InlineData("a, b, a -> c", 7, "duplicate")]
    [InlineData("a -> a", 6, "duplicate")]
    [InlineData("a: strng -> b", 4, "type")]
    [InlineData("a -> b: string[smell=1]", 16, "unknown")]
    [InlineData("a -> b[min_length=x]", 19, "syntax")]
    [InlineData("a -> b[min_length=1, minLength=2]", 22, "duplicate")]
    [InlineData("a -> b: integer[min_length=1]", 6, "custom")]
    [InlineData("a -> b: integer[default='x']", 6, "custom")]
    [InlineData("a -> b: 'x'|'x'", 9, "duplicate")]
    [InlineData("a -> b[format=/(/]", 6, "custom")]
    [InlineData("a -> b[format='no", 15, "syntax")]
    [InlineData("a -> b: list", 13, "syntax")]
    [InlineData("a -> b[gteq=5]", 6, "custom")]
    [InlineData("a -> b: int|str", 12, "type")]
    [InlineData("a -> b: tuple[int, str]", 20, "type")]
    public void An_error_points_at_its_column_and_names_its_rule(string text, int column, string rule)
    {
        var error = Signature.TryParse(text, out var signature).Errors[0];

        Assert.Null(signature);
        Assert.StartsWith($"Column {column}: ", error.Message, StringComparison.Ordinal);
        Assert.Equal(rule, error.Rule);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var error = Signature.TryParse("a -> b: " + string.Concat(Enumerable.Repeat("list(", 100_000)), out _).Errors[0];

        Assert.Equal("limit", error.Rule);
    }

    [Fact]
    public void A_schema_is_read_from_fields_alone_or_from_both_sides()
    {
        Assert.Equal(Schema.Create("s", Field.Text("a"), Field.Integer("b").AsOptional()), Schema.FromSignature("s", "a, b: integer?"));
        Assert.Equal(Schema.FromSignature("s", "a, b"), Schema.FromSignature("s", "a -> b"));
    }

    private static string Describe(FieldType type) => type switch
    {
        FieldType.Text => "text",
        FieldType.Boolean => "boolean",
        FieldType.Any => "any",
        FieldType.Number number => number.Kind.ToString(),
        FieldType.Formatted formatted => formatted.Format.ToString(),
        FieldType.List list => $"list({Describe(list.Item)})",
        FieldType.Map map => $"map({Describe(map.Key)}, {Describe(map.Value)})",
        FieldType.Optional optional => Describe(optional.Inner) + "?",
        FieldType.Enumeration enumeration => string.Join('|', enumeration.Values.Select(static value => value.JsonName)),
        FieldType.Ml ml => ml.Name,
        FieldType.Object nested => nested.Name,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
