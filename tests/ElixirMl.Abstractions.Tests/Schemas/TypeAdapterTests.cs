using System.Text;
using System.Text.Json;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Schemas.Values;

namespace ElixirMl.Abstractions.Tests.Schemas;

public sealed class TypeAdapterTests
{
    [Fact]
    public void A_bare_value_is_read_and_written()
    {
        var adapter = TypeAdapter.List(TypeAdapter.Create<DateOnly>());

        Assert.True(adapter.TryParse("[\"2026-01-31\"]"u8, out var dates).IsValid);
        Assert.Equal([new DateOnly(2026, 1, 31)], dates!);
        Assert.Equal("[\"2026-01-31\"]", Encoding.UTF8.GetString(adapter.ToJson(dates!)));
    }

    [Theory]
    [InlineData("[1,\"x\",null]", "$[1] type;$[2] required")]
    [InlineData("{}", "$ type")]
    [InlineData("[1", "$ syntax")]
    [InlineData("[] []", "$ syntax")]
    public void Errors_are_those_of_a_field(string json, string expected) =>
        Assert.Equal(expected, Summary(TypeAdapter.List(TypeAdapter.Create<int>()).TryParse(Encoding.UTF8.GetBytes(json), out _)));

    [Fact]
    public void Schemas_ml_types_maps_and_optional_values_have_adapters()
    {
        Assert.Equal("$['a'].number pattern", Summary(TypeAdapter.Map(TypeAdapter.OfSchema<CardPayment>()).TryParse("""{"a":{"number":"x"}}"""u8, out _)));
        Assert.Equal("$ type", Summary(TypeAdapter.OfMl<Probability>().TryParse("2"u8, out _)));
        Assert.True(TypeAdapter.OptionalValue(TypeAdapter.Create<int>()).TryParse("null"u8, out var none).IsValid);
        Assert.Null(none);
        Assert.True(TypeAdapter.Optional(TypeAdapter.Create<string>()).TryParse("null"u8, out var text).IsValid);
        Assert.Null(text);
        Assert.True(TypeAdapter.Of(ValueCodecs.Boolean).TryParse("true"u8, out var flag).IsValid);
        Assert.True(flag);
    }

    [Fact]
    public void The_text_of_a_model_is_read_tolerantly_and_validated()
    {
        var log = new TolerantLog();

        Assert.True(TypeAdapter.Create<int>().TryReadText("The answer is **42**.", log, out var answer));
        Assert.Equal(42, answer);
        Assert.NotEmpty(log.Repairs);
        Assert.False(TypeAdapter.Create<int>().TryReadText("no idea", new TolerantLog(), out _));
    }

    [Fact]
    public void A_type_that_is_not_known_says_what_to_use() =>
        Assert.Contains("OfSchema", Assert.Throws<NotSupportedException>(static () => TypeAdapter.Create<TypeAdapterTests>()).Message, StringComparison.Ordinal);

    [Fact]
    public void The_JSON_Schema_of_a_bare_type_stands_alone()
    {
        Assert.Equal("""{"type":"array","items":{"type":"boolean"}}""", Encoding.UTF8.GetString(TypeAdapter.List(TypeAdapter.Create<bool>()).ToJsonSchema()));
        using var nested = JsonDocument.Parse(TypeAdapter.List(TypeAdapter.OfSchema<CardPayment>()).ToJsonSchema(JsonSchemaDialect.OpenAiStrict));
        Assert.Equal("#/$defs/CardPayment", nested.RootElement.GetProperty("items").GetProperty("$ref").GetString());
        Assert.False(nested.RootElement.GetProperty("$defs").GetProperty("CardPayment").GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public void A_payload_beyond_the_limit_is_not_read() =>
        Assert.Equal("$ limit", Summary(TypeAdapter.Create<string>().TryParse("\"abcdef\""u8, out _, new ReadLimits { MaximumBytes = 3 })));

    private static string Summary(ValidationResult result) => string.Join(';', result.Errors.Select(static error => $"{error.Path} {error.Rule}"));
}
