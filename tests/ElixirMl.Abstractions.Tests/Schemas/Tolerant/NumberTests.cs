using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Abstractions.Tests.Schemas.Tolerant;

public sealed class NumberTests
{
    [Theory]
    [InlineData("0.87", "0.87")]
    [InlineData(" 3 ", "3")]
    [InlineData("1e3", "1e3")]
    [InlineData("-0.5", "-0.5")]
    public void A_JSON_number_passes_without_repairs(string text, string json)
    {
        var reading = Reading.Section(text, Types.Double);

        Assert.Equal(json, reading.ToString());
        Assert.Empty(reading.Repairs);
    }

    [Theory]
    [InlineData("$1,234.56", "1234.56", RepairKinds.Currency)]
    [InlineData("€ 5", "5", RepairKinds.Currency)]
    [InlineData("5 €", "5", RepairKinds.Currency)]
    [InlineData("-$5.50", "-5.50", RepairKinds.Currency)]
    [InlineData("$-5", "-5", RepairKinds.Currency)]
    [InlineData("1/5", "0.2", RepairKinds.Fraction)]
    [InlineData("123_456.789", "123456.789", RepairKinds.NumberSyntax)]
    [InlineData(".5", "0.5", RepairKinds.NumberSyntax)]
    [InlineData("+5", "5", RepairKinds.NumberSyntax)]
    [InlineData("007", "7", RepairKinds.NumberSyntax)]
    [InlineData("−3", "-3", RepairKinds.NumberSyntax)]
    [InlineData("1,234,567.5", "1234567.5", RepairKinds.Grouping)]
    [InlineData("12,34,567", "1234567", RepairKinds.Grouping)]
    [InlineData("1'234'567", "1234567", RepairKinds.Grouping)]
    [InlineData("1\u202F234\u202F567", "1234567", RepairKinds.Grouping)]
    [InlineData("1.234,56", "1234.56", RepairKinds.Grouping)]
    [InlineData("**0.87**", "0.87", RepairKinds.Markup)]
    [InlineData("`42`", "42", RepairKinds.Markup)]
    [InlineData("\"42\"", "42", RepairKinds.Markup)]
    [InlineData("42.", "42", RepairKinds.Markup)]
    [InlineData("The answer is 42", "42", RepairKinds.Mention)]
    [InlineData("The answer is **42**.", "42", RepairKinds.Mention)]
    [InlineData("about 5kg", "5", RepairKinds.Mention)]
    [InlineData("GPT-4 says 42", "42", RepairKinds.Mention)]
    [InlineData("```json\n0.5\n```", "0.5", RepairKinds.CodeFence)]
    [InlineData("I thought about 3 or 4.\n```\n3.5\n```", "3.5", RepairKinds.CodeFence)]
    [InlineData("[0.5]", "0.5", RepairKinds.ListOfOne)]
    public void A_number_is_read_in_the_ways_people_write_it(string text, string json, string repair)
    {
        var reading = Reading.Section(text, Types.Double);

        Assert.Equal(json, reading.ToString());
        Assert.Contains(repair, reading.Repairs);
    }

    [Theory]
    [InlineData("3.0", "3")]
    [InlineData("1_000", "1000")]
    [InlineData("1,000", "1000")]
    [InlineData("12,111", "12111")]
    [InlineData("1e3", "1000")]
    [InlineData("The answer is 42", "42")]
    public void A_whole_number_is_read_from_text(string text, string json) => Assert.Equal(json, Reading.Section(text, Types.Int).ToString());

    [Theory]
    [InlineData("five")]
    [InlineData("")]
    [InlineData("maybe 3 or 4")]
    [InlineData("3-4")]
    [InlineData("2024-01-15")]
    [InlineData("10:30")]
    [InlineData("1.2.3")]
    [InlineData("v1.2")]
    [InlineData("10^6")]
    [InlineData("0x1F")]
    [InlineData("10k")]
    [InlineData("5 million")]
    [InlineData("$3bn")]
    [InlineData("50%")]
    [InlineData("50 percent")]
    [InlineData("1,5")]
    [InlineData("0,875")]
    [InlineData("1,2,3")]
    [InlineData("1/0")]
    [InlineData("1/2/3")]
    [InlineData("NaN")]
    [InlineData("-inf")]
    [InlineData("∞")]
    [InlineData("null")]
    [InlineData("1e999")]
    public void A_text_that_is_not_clearly_one_number_is_refused(string text)
    {
        var reading = Reading.Section(text, Types.Double);

        var error = Assert.Single(reading.Errors);
        Assert.NotEmpty(error.Cure);
    }

    [Theory]
    [InlineData("3.5")]
    [InlineData("4/2")]
    [InlineData("1e-3")]
    [InlineData("1e-30")]
    public void A_whole_number_has_no_decimals(string text) => Assert.False(Reading.Section(text, Types.Int).IsRead);

    [Theory]
    [InlineData(NumberKind.Byte, "255", "256")]
    [InlineData(NumberKind.Byte, "0", "-1")]
    [InlineData(NumberKind.SByte, "-128", "-129")]
    [InlineData(NumberKind.Int16, "32767", "32,768")]
    [InlineData(NumberKind.UInt16, "65535", "65536")]
    [InlineData(NumberKind.Int32, "2147483647", "2147483648")]
    [InlineData(NumberKind.UInt32, "4294967295", "4294967296")]
    [InlineData(NumberKind.Int64, "-9223372036854775808", "-9223372036854775809")]
    [InlineData(NumberKind.UInt64, "18446744073709551615", "18446744073709551616")]
    [InlineData(NumberKind.UInt64, "1", "123456789012345678901234567890123456789012345678901234567890")]
    [InlineData(NumberKind.Half, "65504", "70000")]
    [InlineData(NumberKind.Single, "3e38", "4e38")]
    [InlineData(NumberKind.Double, "1e308", "1e309")]
    [InlineData(NumberKind.Decimal, "79228162514264337593543950335", "79228162514264337593543950336")]
    public void A_number_must_fit_its_type(NumberKind kind, string inside, string outside)
    {
        Assert.Equal(inside, Reading.Section(inside, Types.Number(kind)).ToString());
        Assert.Equal(ValidationRules.Range, Assert.Single(Reading.Section(outside, Types.Number(kind)).Errors).Rule);
    }

    [Theory]
    [InlineData("87 %", "0.87")]
    [InlineData("87%", "0.87")]
    [InlineData("0.87", "0.87")]
    [InlineData("12.5 percent", "0.125")]
    [InlineData("I am 90% sure.", "0.9")]
    [InlineData("100%", "1")]
    [InlineData("0", "0")]
    public void A_probability_may_be_a_percentage(string text, string json) => Assert.Equal(json, Reading.Section(text, Types.Probability).ToString());

    [Theory]
    [InlineData("87")]
    [InlineData("1.01")]
    [InlineData("-0.1")]
    [InlineData("101 %")]
    [InlineData("high")]
    public void A_probability_lies_between_zero_and_one(string text) => Assert.False(Reading.Section(text, Types.Probability).IsRead);

    [Fact]
    public void A_confidence_score_is_read_from_text_but_not_from_a_percentage()
    {
        Assert.Equal("0.9", Reading.Value("\"0.9\"", Types.ConfidenceScore).ToString());
        Assert.Equal("""{"value":0.9}""", Reading.Value("{value: 0.9}", Types.ConfidenceScore).ToString());
        Assert.False(Reading.Section("90 %", Types.ConfidenceScore).IsRead);
    }

    [Fact]
    public void An_embedding_passes_as_JSON()
    {
        Assert.Equal("[0.1,-2]", Reading.Section("Here: [0.1, -2,]", Types.Embedding).ToString());
        Assert.False(Reading.Section("[0.1, NaN]", Types.Embedding).IsRead);
    }

    [Fact]
    public void A_number_in_a_JSON_string_is_a_repair()
    {
        var reading = Reading.Value("\"0.87\"", Types.Double);

        Assert.Equal("0.87", reading.ToString());
        Assert.Equal([RepairKinds.NumberFromText], reading.Repairs);
    }

    [Fact]
    public void A_number_of_very_many_digits_is_read_or_refused_but_never_breaks()
    {
        Assert.Equal(ValidationRules.Limit, Assert.Single(Reading.Section("about " + new string('7', 5000), Types.Double).Errors).Rule);
        Assert.False(Reading.Section(new string('7', 5000), Types.Double).IsRead);
        Assert.True(Reading.Section("0." + new string('7', 5000), Types.Double).IsRead);
    }

    [Fact]
    public void The_doors_read_by_the_same_rules()
    {
        var log = new TolerantLog();

        Assert.True(TolerantScalars.TryReadInt64("1,234", NumberKind.Int32, log, out var whole));
        Assert.True(TolerantScalars.TryReadUInt64("18446744073709551615", log, out var unsigned));
        Assert.True(TolerantScalars.TryReadDouble("$1,234.56", log, out var real));
        Assert.True(TolerantScalars.TryReadSingle("0.1", log, out var single));
        Assert.True(TolerantScalars.TryReadHalf(" 0.5 ", log, out var half));
        Assert.True(TolerantScalars.TryReadDecimal("0.1000", log, out var exact));
        Assert.True(TolerantScalars.TryReadProbability("87 %", log, out var probability));

        Assert.Equal((1234L, ulong.MaxValue, 1234.56, 0.1f, (Half)0.5, 0.1000m, 0.87), (whole, unsigned, real, single, half, exact, probability));
        Assert.Equal([RepairKinds.Grouping, RepairKinds.Currency, RepairKinds.Grouping, RepairKinds.Percent], log.Repairs.Select(repair => repair.Kind));
    }

    [Fact]
    public void The_doors_report_what_they_refuse_where_it_belongs()
    {
        var log = new TolerantLog();
        log.Enter("price");

        Assert.False(TolerantScalars.TryReadDouble("NaN", log, out _));
        Assert.False(TolerantScalars.TryReadInt64("300", NumberKind.Byte, log, out _));
        Assert.False(TolerantScalars.TryReadProbability("87", log, out _));

        Assert.All(log.Errors.ToResult().Errors, error => Assert.Equal("$.price", error.Path));
        Assert.Equal(3, log.Errors.Count);
    }

    [Fact]
    public void The_doors_allocate_nothing_when_there_is_nothing_to_mend()
    {
        var log = new TolerantLog();
        ReadAll(log);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            ReadAll(log);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void ReadAll(TolerantLog log)
    {
        Assert.True(TolerantScalars.TryReadInt64("42", NumberKind.Int32, log, out _));
        Assert.True(TolerantScalars.TryReadUInt64("42", log, out _));
        Assert.True(TolerantScalars.TryReadDouble("0.87", log, out _));
        Assert.True(TolerantScalars.TryReadDecimal("0.87", log, out _));
        Assert.True(TolerantScalars.TryReadBoolean("true", log, out _));
        Assert.True(TolerantScalars.TryReadEnum(Types.Category, "OTHER", log, out _));
        Assert.True(TolerantScalars.TryReadDate("2024-01-15", log, out _));
        Assert.True(TolerantScalars.TryReadDateTime("2024-01-15T10:30:00Z", log, out _));
        Assert.True(TolerantScalars.TryReadTime("10:30:00", log, out _));
        Assert.True(TolerantScalars.TryReadGuid("123e4567-e89b-12d3-a456-426614174000", log, out _));
        Assert.True(TolerantScalars.TryReadProbability("0.5", log, out _));
    }
}
