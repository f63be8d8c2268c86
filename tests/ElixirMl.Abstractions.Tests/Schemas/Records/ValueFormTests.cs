using System.Text;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Schemas.Values;

namespace ElixirMl.Abstractions.Tests.Schemas.Records;

public sealed class ValueFormTests
{
    [Theory]
    [InlineData("2026-01-31T08:30:00Z")]
    [InlineData("2026-01-31T10:30:00+02:00")]
    public void A_point_in_time_is_the_same_moment_through_every_door(string text)
    {
        var expected = new DateTime(2026, 1, 31, 8, 30, 0, DateTimeKind.Utc);

        Assert.Equal(expected, Strictly(ValueCodecs.DateTime, $"\"{text}\"", out _));
        Assert.Equal(DateTimeKind.Utc, Strictly(ValueCodecs.DateTime, $"\"{text}\"", out _).Kind);
        Assert.Equal(expected, Tolerantly(ValueCodecs.DateTime, text, out _));
        Assert.Equal(expected, Strictly(ValueCodecs.DateTimeOffset, $"\"{text}\"", out _).UtcDateTime);
        Assert.Equal(expected, Tolerantly(ValueCodecs.DateTimeOffset, text, out _).UtcDateTime);
    }

    [Fact]
    public void Without_an_offset_a_reply_is_taken_as_UTC_and_strict_JSON_is_refused()
    {
        Assert.Equal(new DateTime(2026, 1, 31, 8, 30, 0, DateTimeKind.Utc), Tolerantly(ValueCodecs.DateTime, "2026-01-31T08:30:00", out var log));
        Assert.Contains(log.Repairs, static repair => repair.Kind == RepairKinds.FormatSpelling);
        Strictly(ValueCodecs.DateTime, "\"2026-01-31T08:30:00\"", out var errors);
        Assert.Equal("format", errors.ToResult().Errors[0].Rule);
    }

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Unspecified)]
    public void What_is_written_always_has_its_offset(DateTimeKind kind) =>
        Assert.Equal("2026-01-31T08:30:00.0000000Z", ValueCodecs.DateTime.Format(new DateTime(2026, 1, 31, 8, 30, 0, kind)));

    [Theory]
    [InlineData("\"5\"")]
    [InlineData("\"1:30\"")]
    [InlineData("\"25:00:00\"")]
    public void A_duration_has_one_strict_form(string json)
    {
        Strictly(ValueCodecs.TimeSpan, json, out var errors);

        Assert.Equal("format", Assert.Single(errors.ToResult().Errors).Rule);
    }

    [Theory]
    [InlineData("2.0", 2)]
    [InlineData("1e2", 100)]
    [InlineData("-0", 0)]
    public void A_whole_number_may_be_written_as_JSON_Schema_allows(string json, int expected)
    {
        Assert.Equal(expected, Strictly(ValueCodecs.Int32, json, out var errors));
        Assert.Equal(0, errors.Count);
    }

    [Theory]
    [InlineData("[0.5,true]")]
    [InlineData("{\"a\":1}")]
    public void The_error_of_an_ml_type_is_the_same_through_both_doors(string json)
    {
        Strictly(ValueCodecs.Ml<Tensor>(), json, out var errors);
        Tolerantly(ValueCodecs.Ml<Tensor>(), json, out var log);

        Assert.Equal(errors.ToResult().Errors, log.Errors.ToResult().Errors);
    }

    [Fact]
    public void The_place_of_a_fault_is_the_path_of_its_error()
    {
        Strictly(ValueCodecs.Ml<ReasoningChain>(), """[{"title":"a","reasoning":"b"},{"title":"c"}]""", out var errors);
        var error = Assert.Single(errors.ToResult().Errors);

        Assert.StartsWith("$[1]", error.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("[1]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_nothing_like_an_ml_type_gets_the_type_s_own_error()
    {
        Tolerantly(ValueCodecs.Ml<Cost>(), "twelve pounds", out var log);
        var error = Assert.Single(log.Errors.ToResult().Errors);

        Assert.Equal("type", error.Rule);
        Assert.Contains("twelve pounds", error.Message, StringComparison.Ordinal);
    }

    private static T? Strictly<T>(ValueCodec<T> codec, string json, out SchemaErrors errors)
    {
        errors = new SchemaErrors();
        var reader = new System.Text.Json.Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        codec.TryRead(ref reader, ref errors, out var value);
        return value;
    }

    private static T? Tolerantly<T>(ValueCodec<T> codec, string text, out TolerantLog log)
    {
        log = new TolerantLog();
        codec.TryReadText(FieldText.Plain(text), log, out var value);
        return value;
    }
}
