using System.Text;
using ElixirMl.Abstractions.Tests.Schemas.Records;
using ElixirMl.Abstractions.Tests.Schemas.Tolerant;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.Schemas;

/// <summary>What holds for every schema, on every road.</summary>
public sealed class SchemaLawTests
{
    private static readonly RecordCodec AssortmentRecords = Assortment.Schema.ToCodec();

    [Fact]
    public void What_is_written_is_read_as_an_equal_value() => Prop.ForAll(
        JsonOf.AnyType.ToArbitrary(),
        static one =>
        {
            var codec = Types.Single(one.Type).ToCodec();
            if (codec.TryParse(Encoding.UTF8.GetBytes($"{{\"a\":{one.Json}}}"), out var record).IsValid)
            {
                Assert.Equal(record, Roads.Read(codec, Roads.Write(codec, record!)));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_schema_built_twice_has_one_hash_and_a_renamed_field_gives_another() => Prop.ForAll(
        JsonOf.AnyType.ToArbitrary(),
        static one =>
        {
            var schema = Types.Single(one.Type);

            Assert.Equal(schema.Hash, Types.Single(one.Type).Hash);
            Assert.NotEqual(schema.Hash, (schema with { Fields = [schema.Fields[0] with { JsonName = "b" }] }).Hash);
            Assert.NotEqual(schema.Hash, (schema with { Fields = [schema.Fields[0] with { IsRequired = false }] }).Hash);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Errors_come_in_the_order_of_the_fields_whatever_the_order_of_the_keys() => Prop.ForAll(
        Gen.Elements(true, false).ListOf(8).Zip(Gen.Shuffle(Enumerable.Range(0, 8))).ToArbitrary(),
        static one =>
        {
            var (isGood, order) = one;
            var codec = Schema.Create("Eight", [.. Enumerable.Range(0, 8).Select(static index => Field.Integer($"f{index}").WithRange(0, 5))]).ToCodec();
            var json = $"{{{string.Join(',', order.Select(index => $"\"f{index}\":{(isGood[index] ? 3 : 7)}"))}}}";

            var result = codec.TryParse(Encoding.UTF8.GetBytes(json), out _);

            Assert.Equal(Enumerable.Range(0, 8).Where(index => !isGood[index]).Select(static index => $"$.f{index}"), result.Errors.Select(static error => error.Path));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_bytes_make_a_reader_throw_and_both_roads_say_the_same() => Prop.ForAll(
        Gen.OneOf(Mangled.Replies.Select(Encoding.UTF8.GetBytes), Gen.Choose(0, 255).Select(static value => (byte)value).ListOf().Select(static bytes => bytes.ToArray())).ToArbitrary(),
        static bytes =>
        {
            Assert.Equal(Assortment.Codec.TryParse(bytes, out _).Errors, AssortmentRecords.TryParse(bytes, out _).Errors);
            Assert.Equal(Booking.Codec.TryParse(bytes, out _).Errors, Roads.BookingRecords.TryParse(bytes, out _).Errors);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"next\":", "}")]
    [InlineData("{\"free\":[", "]}")]
    [InlineData("{\"unknown\":{\"a\":", "}}")]
    public void Ten_thousand_levels_are_an_error(string open, string close)
    {
        var json = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000)));

        Assert.False(Assortment.Codec.TryParse(json, out _).IsValid);
        Assert.False(AssortmentRecords.TryParse(json, out _).IsValid);
        Assert.False(Booking.Codec.TryParse(json, out _).IsValid);
        Assert.False(Roads.BookingRecords.TryParse(json, out _).IsValid);
    }

    [Theory]
    [InlineData("{\"free\":\"\\ud800\"}")]
    [InlineData("{\"free\":[{\"\\udc00\":1}]}")]
    [InlineData("{\"free\":{\"a\":[\"x\",\"\\ud83d\"]}}")]
    public void Half_a_character_inside_any_JSON_is_an_error(string json)
    {
        Assert.Equal("$.free", Assert.Single(Assortment.Codec.TryParse(Encoding.UTF8.GetBytes(json), out _).Errors).Path);
        Assert.Equal("$.free", Assert.Single(AssortmentRecords.TryParse(Encoding.UTF8.GetBytes(json), out _).Errors).Path);
    }

    [Fact]
    public void A_key_that_is_kept_cannot_hold_half_a_character()
    {
        var codec = (Schema.Create("Open", Field.Text("a").AsOptional()) with { UnknownKeys = UnknownKeys.Allow }).ToCodec();

        Assert.Equal("$.b", Assert.Single(codec.TryParse("{\"b\":\"\\ud800\"}"u8, out _).Errors).Path);
    }

    [Theory]
    [InlineData("😀😀", true)]
    [InlineData("😀😀😀😀", true)]
    [InlineData("😀😀😀😀😀", false)]
    [InlineData("😀", false)]
    [InlineData("ab", true)]
    [InlineData("a", false)]
    [InlineData("abcde", false)]
    public void Lengths_are_counted_in_whole_characters(string text, bool fits)
    {
        var codec = Schema.Create("Short", Field.Text("a").WithLength(2, 4)).ToCodec();

        Assert.Equal(fits, codec.TryParse(Encoding.UTF8.GetBytes($"{{\"a\":\"{text}\"}}"), out _).IsValid);
    }

    [Fact]
    public void A_valid_value_with_lists_and_nested_values_is_validated_without_allocation()
    {
        var value = Roads.Read(Assortment.Codec, """{"scores":{"a":1},"cards":[{"number":"1234"},{"number":"4321"}],"matrix":[[1,2],[3]]}""");
        Assortment.Codec.Validate(value);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assortment.Codec.Validate(value);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
