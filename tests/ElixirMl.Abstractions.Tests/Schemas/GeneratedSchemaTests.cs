using System.Text;
using System.Text.Json;
using ElixirMl.Schemas;

namespace ElixirMl.Abstractions.Tests.Schemas;

public sealed class GeneratedSchemaTests
{
    private const string Valid = """
        {"name":" Ada ","from":"2026-01-01","to":"2026-01-03","payment":{"kind":"card","number":"1234"}}
        """;

    [Fact]
    public void A_valid_object_is_read_transformed_and_completed_with_its_defaults()
    {
        var result = Booking.Codec.TryParse(Encoding.UTF8.GetBytes(Valid), out var booking);

        Assert.True(result.IsValid, result.ToString());
        Assert.Equal("Ada", booking!.Name);
        Assert.Equal(new DateOnly(2026, 1, 3), booking.To);
        Assert.Equal(0.5, booking.Discount);
        Assert.Equal(["new"], booking.Tags);
        Assert.Equal(0.25, booking.Likely.Value);
        Assert.Equal(new CardPayment { Number = "1234" }, booking.Payment);
        Assert.Null(booking.Next);
    }

    [Fact]
    public void All_errors_come_at_once_with_path_rule_value_and_cure()
    {
        var result = Parse("""
            {"name":"ada lovelace the first","mail":"nowhere","from":"2026-01-05","to":"2026-01-01","discount":0.7,
             "tags":["a","a"],"likely":0.5,"payment":{"kind":"card","number":"12"},
             "next":{"name":"Bob","from":"x","to":"2026-01-01","payment":{"kind":"gold"}},"colour":"red"}
            """);

        Assert.Equal(
            [
                "$.next.from format", "$.next.payment.kind allowed", "$.colour unknown", "$.name length", "$.name pattern", "$.mail format",
                "$.discount multiple_of", "$.tags unique", "$.payment.number pattern", "$ EndsAfterStart",
            ],
            result.Errors.Select(static error => $"{error.Path} {error.Rule}"));
        Assert.All(result.Errors, static error => Assert.NotEmpty(error.Message));
    }

    [Fact]
    public void Every_constraint_is_enforced()
    {
        var result = Parse("""
            {"name":"ada lovelace the first","mail":"nowhere","from":"2026-01-05","to":"2026-01-01","discount":10,
             "tags":["a","a","b","c"],"payment":{"kind":"card","number":"12"}}
            """);

        Assert.Equal(
            [
                "$.name length", "$.name pattern", "$.mail format", "$.discount range", "$.tags unique", "$.tags items",
                "$.payment.number pattern", "$ EndsAfterStart",
            ],
            result.Errors.Select(static error => $"{error.Path} {error.Rule}"));
    }

    [Fact]
    public void A_rule_is_skipped_when_a_field_it_reads_already_failed()
    {
        var errors = new SchemaErrors();
        errors.Add(new ValidationError("$.from", "range", "Too early."));

        Booking.Codec.ValidateRules(Backwards(), ref errors, since: 0);

        Assert.Equal(1, errors.Count);
    }

    [Fact]
    public void A_duplicate_key_is_an_error()
    {
        var result = Parse(Valid.Trim()[..^1] + ""","guest":"Bob"}""");

        Assert.Equal("$.name duplicate", $"{result.Errors[0].Path} {result.Errors[0].Rule}");
    }

    [Theory]
    [InlineData("", "syntax")]
    [InlineData("nonsense", "syntax")]
    [InlineData("[]", "type")]
    [InlineData("null", "required")]
    [InlineData("{\"name\":\"\\ud800\"}", "type")]
    [InlineData("{} {}", "syntax")]
    public void What_is_no_object_is_a_clear_error(string json, string rule) => Assert.Contains(Parse(json).Errors, error => error.Rule == rule);

    [Fact]
    public void Ten_thousand_levels_are_refused_without_overflowing_the_stack()
    {
        var json = string.Concat(Enumerable.Repeat("""{"next":""", 10_000)) + "1" + new string('}', 10_000);

        var error = Parse(json).Errors[^1];

        Assert.Equal("limit", error.Rule);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        Booking.Codec.TryParse(Encoding.UTF8.GetBytes(Valid), out var booking);

        var again = Booking.Codec.TryParse(Write(booking!), out var copy);

        Assert.True(again.IsValid, again.ToString());
        Assert.Equal(Encoding.UTF8.GetString(Write(booking!)), Encoding.UTF8.GetString(Write(copy!)));
    }

    [Fact]
    public void The_constant_and_the_run_time_json_schema_are_the_same() =>
        Assert.Equal(Encoding.UTF8.GetString(Booking.JsonSchema), Encoding.UTF8.GetString(Booking.Schema.ToJsonSchema()));

    [Fact]
    public void Validating_a_valid_value_allocates_nothing()
    {
        Booking.Codec.TryParse("""{"name":"Ada","from":"2026-01-01","to":"2026-01-03","tags":null,"payment":{"kind":"cash"}}"""u8, out _);
        var cash = new CashPayment();
        Assert.True(CashPayment.Codec.Validate(cash).IsValid);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = CashPayment.Codec.Validate(cash);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(result.IsValid);
    }

    private static ValidationResult Parse(string json) => Booking.Codec.TryParse(Encoding.UTF8.GetBytes(json), out _);

    private static Booking Backwards() => new() { Name = "Ada", From = new(2026, 2, 2), To = new(2026, 1, 1), Payment = new CashPayment() };

    private static byte[] Write(Booking booking)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Booking.Codec.Write(writer, booking);
        }

        return stream.ToArray();
    }
}
