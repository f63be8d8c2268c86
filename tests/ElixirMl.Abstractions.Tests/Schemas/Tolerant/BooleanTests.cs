using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Abstractions.Tests.Schemas.Tolerant;

public sealed class BooleanTests
{
    [Theory]
    [InlineData("true", "true")]
    [InlineData("True", "true")]
    [InlineData("TRUE", "true")]
    [InlineData("yes", "true")]
    [InlineData("1", "true")]
    [InlineData("**True**", "true")]
    [InlineData("`True`.", "true")]
    [InlineData("The answer is True", "true")]
    [InlineData("The answer is **yes**.", "true")]
    [InlineData("Yes, because there is no other way.", "true")]
    [InlineData("True - it follows.", "true")]
    [InlineData("```\ntrue\n```", "true")]
    [InlineData("[true]", "true")]
    [InlineData("false", "false")]
    [InlineData("0.0", "false")]
    [InlineData("No", "false")]
    [InlineData("off", "false")]
    [InlineData("No. That is not so.", "false")]
    [InlineData("the claim was wrong, so it is false", "false")]
    public void A_truth_value_is_read_from_words(string text, string json) => Assert.Equal(json, Reading.Section(text, Types.Boolean).ToString());

    [Theory]
    [InlineData("maybe")]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("true or false")]
    [InlineData("True? False!")]
    [InlineData("The answer is not true")]
    [InlineData("This isn't true")]
    [InlineData("This isn’t really true")]
    [InlineData("It is true that nobody agreed, but false in general")]
    [InlineData("I have no idea")]
    [InlineData("no doubt about it")]
    [InlineData("Yes. No.")]
    [InlineData("null")]
    public void A_text_without_one_clear_truth_value_is_refused(string text) => Assert.False(Reading.Section(text, Types.Boolean).IsRead);

    [Fact]
    public void The_string_false_is_false()
    {
        var reading = Reading.Value("\"false\"", Types.Boolean);

        Assert.Equal("false", reading.ToString());
        Assert.Equal([RepairKinds.BooleanFromText], reading.Repairs);
    }

    [Fact]
    public void The_door_reads_by_the_same_rules()
    {
        var log = new TolerantLog();

        Assert.True(TolerantScalars.TryReadBoolean(" **No** ", log, out var value));
        Assert.False(value);
        Assert.False(TolerantScalars.TryReadBoolean("perhaps", log, out _));
        Assert.Equal(1, log.Errors.Count);
    }
}
