using ElixirMl.Abstractions.Tests.Schemas.Records;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Abstractions.Tests.Schemas;

/// <summary>A field that cannot be read hides nothing that is wrong with the others.</summary>
public sealed class AllAtOnceTests
{
    [Fact]
    public void Errors_of_reading_and_of_constraints_come_together()
    {
        const string Json = """{"name":" x ","mail":"nowhere","from":"2026-01-05","to":"2026-01-01","discount":"much","tags":["a","a"],"payment":{"kind":"card","number":"12"}}""";

        string[] paths = [.. Booking.Codec.TryParse(System.Text.Encoding.UTF8.GetBytes(Json), out _).Errors.Select(static error => $"{error.Path} {error.Rule}")];

        Assert.Equal(["$.discount type", "$.name length", "$.name pattern", "$.mail format", "$.tags unique", "$.payment.number pattern", "$ EndsAfterStart"], paths);
        Assert.Equal(Roads.Errors(Booking.Codec, Json), Roads.Errors(Roads.BookingRecords, Json));
    }

    [Fact]
    public void A_rule_over_a_field_that_failed_is_skipped() =>
        Assert.DoesNotContain(Roads.Errors(Booking.Codec, """{"name":"Ada","from":"soon","to":"2026-01-01","payment":{"kind":"cash"}}"""), static error => error.Contains("EndsAfterStart", StringComparison.Ordinal) || error.Contains("ends after", StringComparison.Ordinal));

    [Fact]
    public void Items_beside_one_that_cannot_be_read_are_checked_where_they_stand()
    {
        const string Json = """{"cards":[{"number":1},{"number":"12"},{"number":"1234"},{"number":2},{"number":"x"}]}""";

        Assert.Equal(["$.cards[0].number", "$.cards[3].number", "$.cards[1].number", "$.cards[4].number"], Assortment.Codec.TryParse(System.Text.Encoding.UTF8.GetBytes(Json), out _).Errors.Select(static error => error.Path));
        Assert.Equal(Roads.Errors(Assortment.Codec, Json), Roads.Errors(Assortment.Schema.ToCodec(), Json));
    }

    [Fact]
    public void Texts_of_fields_are_checked_all_at_once_too()
    {
        var texts = Booking.Schema.Fields.Select(static field => field.JsonName switch
        {
            "name" => FieldText.Plain("x"),
            "from" => FieldText.Plain("soon"),
            "mail" => FieldText.Plain("nowhere"),
            _ => FieldText.Absent,
        }).ToArray();

        var (generated, atRunTime) = (new TolerantLog(), new TolerantLog());
        Assert.False(Booking.Codec.TryReadText(texts, generated, out _));
        Assert.False(Roads.BookingRecords.TryReadText(texts, atRunTime, out _));

        Assert.Equal(["$.from", "$.mail", "$.name", "$.name", "$.payment", "$.to"], generated.Errors.ToResult().Errors.Select(static error => error.Path).Order(StringComparer.Ordinal));
        Assert.Equal(generated.Errors.ToResult().Errors, atRunTime.Errors.ToResult().Errors);
    }

    [Theory]
    [InlineData("""{"from":1,"to":1,"color":"red"}""", "$.color unknown", "$ LeadsSomewhere")]
    [InlineData("""{"from":1,"to":2,"next":{"from":3,"to":3,"color":"red"}}""", "$.next.color unknown", "$.next LeadsSomewhere")]
    [InlineData("""{"color":"red","to":1}""", "$.color unknown", "$.from required")]
    [InlineData("""{"from":1,"to":1,"from":2}""", "$.from duplicate")]
    public void A_key_that_is_not_declared_hides_no_broken_rule(string json, params string[] errors)
    {
        var records = Route.Schema.ToCodec(new RecordStep.Rule("LeadsSomewhere", "A route leads somewhere.", [], static route => route.Get<int>("from") != route.Get<int>("to")));

        Assert.Equal(errors, Route.Codec.TryParse(System.Text.Encoding.UTF8.GetBytes(json), out _).Errors.Select(static error => $"{error.Path} {error.Rule}"));
        Assert.Equal(Roads.Errors(Route.Codec, json), Roads.Errors(records, json));
    }

    [Theory]
    [InlineData("""{"nights":1,"guests":1}""")]
    [InlineData("""{"nights":0,"guests":2}""", "$.beds: There are fewer beds than guests [EveryoneSleeps].", "$.guests: There are more guests than beds [EveryoneSleeps].")]
    [InlineData("""{"nights":0,"guests":1}""", "$.nights: A stay lasts a night [IsPaid].")]
    [InlineData("""{"nights":"many","guests":2}""", "$.nights: Expected a whole number, found a text (was many) [type]. Give a whole number.", "$.beds: There are fewer beds than guests [EveryoneSleeps].", "$.guests: There are more guests than beds [EveryoneSleeps].")]
    public void A_rule_may_find_fault_with_single_fields(string json, params string[] errors)
    {
        var records = Stay.Schema.ToCodec(
            new RecordStep.Blame("EveryoneSleeps", ["guests", "beds"], static stay => stay.Get<int>("beds") >= stay.Get<int>("guests")
                ? []
                : [new("beds", "There are fewer beds than guests."), new("guests", "There are more guests than beds.")]),
            new RecordStep.Blame("IsPaid", [], static stay => stay.Get<int>("nights") > 0 ? [] : [new("Nights", "A stay lasts a night.")]));

        Assert.Equal(errors, Roads.Errors(Stay.Codec, json));
        Assert.Equal(errors, Roads.Errors(records, json));
    }

    [Fact]
    public void A_rule_that_finds_fault_with_a_stranger_is_told_the_fields()
    {
        var codec = Schema.Create("Pair", Field.Integer("a"), Field.Integer("b")).ToCodec(new RecordStep.Blame("Odd", ["a"], static _ => [new("c", "Odd.")]));

        Assert.Contains("The rule 'Odd' finds fault with 'c', which schema 'Pair' does not have. Its fields are a, b.", Assert.Throws<ArgumentException>(() => Roads.Errors(codec, """{"a":1,"b":2}""")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"scores":{"a":1,"b":"much","c":2.5}}""", "$.scores['b'] type", "$.scores['c'] type")]
    [InlineData("""{"weights":{"Good":1,"Fair":2,"not-good":"x"}}""", "$.weights['Fair'] allowed", "$.weights['not-good'] type")]
    [InlineData("""{"scores":{"a":1,"b":2,"c":3}}""", "$.scores items")]
    public void Values_and_keys_of_maps_are_named_where_they_stand(string json, params string[] errors)
    {
        Assert.Equal(errors, Assortment.Codec.TryParse(System.Text.Encoding.UTF8.GetBytes(json), out _).Errors.Select(static error => $"{error.Path} {error.Rule}"));
        Assert.Equal(Roads.Errors(Assortment.Codec, json), Roads.Errors(Assortment.Schema.ToCodec(), json));
    }

    [Fact]
    public void A_broken_rule_does_not_stop_the_next_one()
    {
        var codec = Schema.Create("Pair", Field.Integer("a"), Field.Integer("b")).ToCodec(
            new RecordStep.Rule("First", "First.", ["a", "b"], static _ => false),
            new RecordStep.Rule("Second", "Second.", ["a", "b"], static _ => false));

        Assert.Equal(2, Roads.Errors(codec, """{"a":1,"b":2}""").Length);
    }
}
