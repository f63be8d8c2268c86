using System.Text;
using System.Text.Json;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;

namespace ElixirMl.Abstractions.Tests.Schemas.Records;

public sealed class SchemaAlgebraTests
{
    [Fact]
    public void Inference_takes_the_widest_type_and_makes_optional_what_is_missing()
    {
        var schema = Infer("""{"a":1,"b":1,"c":"x","d":true,"e":[1,2.5],"f":null,"g":1}""", """{"a":2,"b":0.5,"c":null,"d":false,"e":[],"f":null,"h":"y","g":"z"}""");

        Assert.Equal(
            [
                Field.Integer("a"),
                Field.Real("b"),
                Field.Text("c").AsOptional(),
                Field.Boolean("d"),
                Field.List("e", new FieldType.Number(NumberKind.Double)),
                Field.Any("f"),
                Field.Any("g"),
                Field.Text("h").AsOptional(),
            ],
            schema.Fields);
    }

    [Fact]
    public void A_number_between_zero_and_one_is_a_probability_only_with_a_hint_in_its_name()
    {
        var schema = Infer("""{"score":0.5,"probability":0.5,"riskProbability":1.5}""");

        Assert.Equal([Field.Real("score"), Field.Ml<Probability>("probability"), Field.Real("riskProbability")], schema.Fields);
    }

    [Theory]
    [InlineData("""{"a":1e999}""")]
    [InlineData("""{"a":{"b":[{"c":1},{"d":"x"}]}}""")]
    [InlineData("""{"a":[[1],[null],["x"]]}""")]
    [InlineData("""{"a":12345678901234567890}""")]
    public void What_a_schema_is_inferred_from_fits_it(string example) => Assert.Empty(Roads.Errors(Infer(example).ToCodec(), example));

    [Fact]
    public void Only_objects_are_examples()
    {
        Assert.Throws<ArgumentException>(static () => Infer());
        Assert.Contains("Example 1", Assert.Throws<ArgumentException>(static () => Infer("{}", "[]")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Merging_names_every_conflict_unless_a_policy_is_given()
    {
        var first = Schema.Create("first", Field.Text("a"), Field.Integer("b"), Field.Text("c"));
        var second = Schema.Create("second", Field.Text("d"), Field.Text("a").WithLength(1), Field.Real("b"), Field.Text("c"));

        var exception = Assert.Throws<ValidationException>(() => first.Merge(second));

        Assert.Equal(["$.a", "$.b"], exception.Result.Errors.Select(static error => error.Path));
        Assert.Equal([Field.Text("a"), Field.Integer("b"), Field.Text("c"), Field.Text("d")], first.Merge(second, SchemaConflicts.KeepFirst).Fields);
        Assert.Equal([Field.Text("a").WithLength(1), Field.Real("b"), Field.Text("c"), Field.Text("d")], first.Merge(second, SchemaConflicts.KeepSecond).Fields);
    }

    private static Schema Infer(params string[] examples) => Schema.Infer("example", examples.Select(static example => JsonDocument.Parse(Encoding.UTF8.GetBytes(example)).RootElement));
}
