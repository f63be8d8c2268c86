using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Abstractions.Tests.Schemas.Tolerant;

public sealed class FormatTests
{
    [Theory]
    [InlineData(TextFormat.Date, "2024-01-15")]
    [InlineData(TextFormat.Time, "10:30:00")]
    [InlineData(TextFormat.Time, "10:30:00.2500000")]
    [InlineData(TextFormat.DateTime, "2024-01-15T10:30:00Z")]
    [InlineData(TextFormat.DateTime, "2024-01-15T10:30:00.5+02:00")]
    [InlineData(TextFormat.DateTime, "2024-01-15T10:30:00.1234567-11:30")]
    [InlineData(TextFormat.DateTime, "2024-01-15T10:30:00.1230000+00:00")]
    [InlineData(TextFormat.Duration, "1.02:30:00")]
    [InlineData(TextFormat.Duration, "-00:00:00.5000000")]
    [InlineData(TextFormat.Uuid, "123e4567-e89b-12d3-a456-426614174000")]
    [InlineData(TextFormat.Uri, "https://example.org/a?b=c#d")]
    [InlineData(TextFormat.Uri, "../pages/one")]
    [InlineData(TextFormat.Character, "x")]
    [InlineData(TextFormat.Base64, "AQIDBA==")]
    public void A_text_in_its_form_passes_without_repairs(TextFormat format, string text)
    {
        var section = Reading.Section(text, Types.Formatted(format));
        var value = Reading.Value($"\"{text}\"", Types.Formatted(format));

        Assert.Equal($"\"{text}\"", section.ToString());
        Assert.Equal($"\"{text}\"", value.ToString());
        Assert.Empty(section.Repairs);
        Assert.Empty(value.Repairs);
    }

    [Theory]
    [InlineData(TextFormat.Date, "2024/1/5", "2024-01-05")]
    [InlineData(TextFormat.Date, "2024-01-15T10:30:00Z", "2024-01-15")]
    [InlineData(TextFormat.Date, "It was on 2024-01-15.", "2024-01-15")]
    [InlineData(TextFormat.Time, "10:30", "10:30:00")]
    [InlineData(TextFormat.Time, "10:30 PM", "22:30:00")]
    [InlineData(TextFormat.Time, "12:05 am", "00:05:00")]
    [InlineData(TextFormat.DateTime, "2024-01-15 10:30", "2024-01-15T10:30:00Z")]
    [InlineData(TextFormat.DateTime, "2024-01-15 10:30:00 UTC", "2024-01-15T10:30:00Z")]
    [InlineData(TextFormat.DateTime, "2024-01-15t10:30:00z", "2024-01-15T10:30:00Z")]
    [InlineData(TextFormat.DateTime, "2024-01-15T10:30:00+0200", "2024-01-15T10:30:00+02:00")]
    [InlineData(TextFormat.DateTime, "2024-01-15", "2024-01-15T00:00:00Z")]
    [InlineData(TextFormat.DateTime, "`2024-01-15T10:30:00.123456789Z`", "2024-01-15T10:30:00.1234567Z")]
    [InlineData(TextFormat.Duration, "PT1H30M", "01:30:00")]
    [InlineData(TextFormat.Duration, "P1DT0.5S", "1.00:00:00.5000000")]
    [InlineData(TextFormat.Duration, "-PT5M", "-00:05:00")]
    [InlineData(TextFormat.Duration, "1:30", "01:30:00")]
    [InlineData(TextFormat.Uuid, "{123E4567-E89B-12D3-A456-426614174000}", "123e4567-e89b-12d3-a456-426614174000")]
    [InlineData(TextFormat.Uuid, "123e4567e89b12d3a456426614174000", "123e4567-e89b-12d3-a456-426614174000")]
    [InlineData(TextFormat.Uuid, "The id is 123e4567-e89b-12d3-a456-426614174000, I think.", "123e4567-e89b-12d3-a456-426614174000")]
    [InlineData(TextFormat.Uri, "<https://example.org>", "https://example.org")]
    [InlineData(TextFormat.Uri, "[the page](https://example.org/a)", "https://example.org/a")]
    [InlineData(TextFormat.Uri, "See https://example.org/a.", "https://example.org/a")]
    [InlineData(TextFormat.Character, "`x`", "x")]
    [InlineData(TextFormat.Base64, "AQID\nBA", "AQIDBA==")]
    [InlineData(TextFormat.Base64, "data:image/png;base64,AQID", "AQID")]
    [InlineData(TextFormat.Base64, "-_-_", "+/+/")]
    public void A_text_in_a_near_form_is_brought_into_its_form(TextFormat format, string text, string form)
    {
        var reading = Reading.Section(text, Types.Formatted(format));

        Assert.Equal($"\"{form}\"", reading.ToString());
        Assert.NotEmpty(reading.Repairs);
    }

    [Theory]
    [InlineData(TextFormat.Date, "January 15, 2024")]
    [InlineData(TextFormat.Date, "01/02/2024")]
    [InlineData(TextFormat.Date, "2024-02-30")]
    [InlineData(TextFormat.Date, "2024-13-01")]
    [InlineData(TextFormat.Date, "0000-01-01")]
    [InlineData(TextFormat.Date, "from 2024-01-15 to 2024-01-16")]
    [InlineData(TextFormat.Date, "tomorrow")]
    [InlineData(TextFormat.Date, "")]
    [InlineData(TextFormat.Time, "25:00")]
    [InlineData(TextFormat.Time, "13:00 PM")]
    [InlineData(TextFormat.Time, "noon")]
    [InlineData(TextFormat.DateTime, "next week")]
    [InlineData(TextFormat.DateTime, "0001-01-01T00:00:00+10:00")]
    [InlineData(TextFormat.Duration, "5")]
    [InlineData(TextFormat.Duration, "P1M")]
    [InlineData(TextFormat.Duration, "five minutes")]
    [InlineData(TextFormat.Uuid, "123e4567")]
    [InlineData(TextFormat.Uri, "two words")]
    [InlineData(TextFormat.Uri, "https://a.org or https://b.org")]
    [InlineData(TextFormat.Character, "xy")]
    [InlineData(TextFormat.Base64, "not base 64!")]
    public void A_text_of_another_form_is_refused(TextFormat format, string text)
    {
        var error = Assert.Single(Reading.Section(text, Types.Formatted(format)).Errors);

        Assert.Equal(ValidationRules.Format, error.Rule);
        Assert.NotEmpty(error.Cure);
    }

    [Fact]
    public void The_doors_give_values()
    {
        var log = new TolerantLog();

        Assert.True(TolerantScalars.TryReadDate("2024/01/15", log, out var date));
        Assert.True(TolerantScalars.TryReadTime("10:30 PM", log, out var time));
        Assert.True(TolerantScalars.TryReadDateTime("2024-01-15T10:30:00Z", log, out var moment));
        Assert.True(TolerantScalars.TryReadDateTimeOffset("2024-01-15T10:30:00+02:00", log, out var offset));
        Assert.True(TolerantScalars.TryReadDuration("PT90S", log, out var duration));
        Assert.True(TolerantScalars.TryReadGuid("{123E4567-E89B-12D3-A456-426614174000}", log, out var id));
        Assert.True(TolerantScalars.TryReadUri("<https://example.org/>", log, out var uri));
        Assert.True(TolerantScalars.TryReadCharacter(" ", log, out var character));
        Assert.True(TolerantScalars.TryReadBase64("AQI", log, out var bytes));

        Assert.Equal((new DateOnly(2024, 1, 15), new TimeOnly(22, 30)), (date, time));
        Assert.Equal((new DateTime(2024, 1, 15, 10, 30, 0, DateTimeKind.Utc), DateTimeKind.Utc), (moment, moment.Kind));
        Assert.Equal(new DateTimeOffset(2024, 1, 15, 10, 30, 0, TimeSpan.FromHours(2)), offset);
        Assert.Equal((TimeSpan.FromSeconds(90), Guid.Parse("123e4567-e89b-12d3-a456-426614174000"), new Uri("https://example.org/"), ' '), (duration, id, uri, character));
        Assert.Equal([1, 2], bytes);
    }

    [Fact]
    public void A_date_and_time_without_offset_is_taken_as_UTC()
    {
        var log = new TolerantLog();

        Assert.True(TolerantScalars.TryReadDateTime("2024-01-15T10:30:00", log, out var moment));
        Assert.True(TolerantScalars.TryReadDateTimeOffset("2024-01-15T10:30:00", log, out var offset));

        Assert.Equal(DateTimeKind.Utc, moment.Kind);
        Assert.Equal(TimeSpan.Zero, offset.Offset);
    }
}
