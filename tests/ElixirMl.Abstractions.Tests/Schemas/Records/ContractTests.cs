using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;

namespace ElixirMl.Abstractions.Tests.Schemas.Records;

/// <summary>Both roads give the same results, the same errors, in the same order and the same words.</summary>
public sealed class ContractTests
{
    private static readonly RecordCodec AssortmentRecords = Assortment.Schema.ToCodec();

    [Theory]
    [InlineData("""{"name":" Ada ","from":"2026-01-01","to":"2026-01-03","tags":["x"],"likely":0.5,"payment":{"kind":"card","number":"1234"}}""")]
    [InlineData("""{"guest":"Ada","mail":null,"from":"2026-01-01","to":"2026-01-03","discount":1,"tags":[],"likely":1,"payment":{"kind":"cash"},"next":{"name":"Bob","from":"2026-01-01","to":"2026-01-03","tags":["y"],"likely":0,"payment":{"number":"0000","kind":"card"}}}""")]
    [InlineData("""{"name":"ada lovelace the first","mail":"nowhere","from":"2026-01-05","to":"2026-01-01","discount":0.7,"tags":["a","a"],"likely":0.5,"payment":{"kind":"card","number":"12"},"next":{"name":"Bob","from":"x","to":"2026-01-01","payment":{"kind":"gold"}},"colour":"red"}""")]
    [InlineData("""{"name":"ada lovelace the first","mail":"nowhere","from":"2026-01-05","to":"2026-01-01","discount":10,"tags":["a","a","b","c"],"payment":{"kind":"card","number":"12"}}""")]
    [InlineData("""{"name":"Ada","guest":"Bob","from":"2026-01-01","to":"2026-01-03","payment":{"kind":"cash"}}""")]
    [InlineData("""{"name":"Ada","from":"2026-01-01","to":"2026-01-03","tags":null,"payment":null}""")]
    [InlineData("""{"name":"Ada","from":"2026-01-01","to":"2026-01-03","tags":[1,null,{}],"payment":{"number":"1234"},"likely":2}""")]
    [InlineData("""{"name":"Ada","from":"2026-01-03","to":"2026-01-01","payment":{"kind":"cash"},"next":{"name":"bob","from":"2026-01-03","to":"2026-01-01","payment":{"kind":"cash"}}}""")]
    [InlineData("""{"name":"\ud800","from":1,"to":true}""")]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{} {}")]
    [InlineData("""{"name":""")]
    public void Bookings_are_the_same_on_both_roads(string json) => AssertSame(Booking.Codec, Roads.BookingRecords, json);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"colour":"red","count":20,"small":0,"huge":10000000000000000000,"single":0.1,"price":0.25,"flag":true,"grade":"not-good","id":"123e4567-e89b-12d3-a456-426614174000","link":"https://example.org/a?b","letter":"x","blob":"AQID","time":"08:30:00","duration":"1.02:03:04"}""")]
    [InlineData("""{"moment":"2026-01-31T08:30:00+02:00","scores":{"a":1,"b":2},"weights":{"Good":1,"not-good":0.5},"ids":[3,1,3],"matrix":[[1,null],[]],"free":{"a":[1,"x",null]},"vector":[0.5,1.5],"cards":[{"number":"1234"},{"number":"4321"}]}""")]
    [InlineData("""{"colour":"blue","count":13,"small":255,"huge":18446744073709551615,"single":0.30001,"price":0.1}""")]
    [InlineData("""{"count":0,"single":0.3,"price":0.33}""")]
    [InlineData("""{"count":17}""")]
    [InlineData("""{"count":2.5,"small":256,"huge":-1,"single":1e99,"price":1e30}""")]
    [InlineData("""{"flag":1,"grade":"Best","id":"x","letter":"xy","blob":"*","time":"25:00","duration":"soon","moment":"never"}""")]
    [InlineData("""{"scores":{"a":1,"a":2,"c":"x"},"weights":{"Worst":1},"ids":["x"],"matrix":[1,[true]],"vector":[],"cards":[{}]}""")]
    [InlineData("""{"scores":{"a":1,"b":2,"c":3},"cards":[{"number":"1"}]}""")]
    [InlineData("""{"cards":[{"number":"1"},{"number":"1234"},{"number":"x"}],"unknown":1}""")]
    public void An_assortment_of_all_types_is_the_same_on_both_roads(string json) => AssertSame(Assortment.Codec, AssortmentRecords, json);

    [Fact]
    public void The_schema_is_the_same_on_both_roads()
    {
        Assert.Equal(Booking.Schema, Roads.BookingRecords.Schema);
        Assert.Equal(Booking.Schema.Hash, Roads.BookingRecords.Schema.Hash);
        Assert.Equal(Booking.Schema.ToJsonSchema(), Roads.BookingRecords.Schema.ToJsonSchema());
    }

    [Fact]
    public void Fields_are_formatted_the_same_on_both_roads()
    {
        const string Json = """{"name":"Ada","from":"2026-01-01","to":"2026-01-03","tags":["a","b"],"likely":0.5,"payment":{"kind":"card","number":"1234"}}""";
        var booking = Roads.Read(Booking.Codec, Json);
        var record = Roads.Read(Roads.BookingRecords, Json);

        var fields = Enumerable.Range(0, Booking.Schema.Fields.Count);

        Assert.Equal(fields.Select(index => Booking.Codec.FormatField(booking, index)), fields.Select(index => Roads.BookingRecords.FormatField(record, index)));
    }

    [Fact]
    public void An_initializer_that_only_code_can_tell_leaves_the_entry_of_a_record_empty()
    {
        var record = Roads.Read(Roads.BookingRecords, """{"name":"Ada","from":"2026-01-01","to":"2026-01-03","payment":{"kind":"cash"}}""");

        Assert.Null(record["tags"]);
        Assert.Equal(0.5, record["discount"]);
    }

    private static void AssertSame<T>(SchemaCodec<T> generated, RecordCodec records, string json)
    {
        var errors = Roads.Errors(generated, json);

        Assert.Equal(errors, Roads.Errors(records, json));
        if (errors.Length > 0)
        {
            return;
        }

        var record = Roads.Read(records, json);
        var written = Roads.Write(records, record);
        Assert.Equal(Roads.Write(generated, Roads.Read(generated, json)), written);
        Assert.Equal(record, Roads.Read(records, written));
        Assert.Equal(record.GetHashCode(), Roads.Read(records, written).GetHashCode());
    }
}
