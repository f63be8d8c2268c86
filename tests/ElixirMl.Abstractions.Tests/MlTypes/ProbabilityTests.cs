using ElixirMl.MlTypes;

namespace ElixirMl.Abstractions.Tests.MlTypes;

public class ProbabilityTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("0.87", 0.87)]
    [InlineData("1e-3", 0.001)]
    [InlineData("-0", 0)]
    [InlineData("1.0", 1)]
    public void A_number_from_0_to_1_is_read(string json, double expected) => Assert.Equal(expected, Reading.Good<Probability>(json).Value);

    [Theory]
    [InlineData("1.5", "1.5 is not a probability: it lies from 0 to 1")]
    [InlineData("87", "87 is not a probability: it lies from 0 to 1")]
    [InlineData("-0.1", "-0.1 is not a probability: it lies from 0 to 1")]
    [InlineData("1e400", "expected a number from 0 to 1, found 1e400")]
    [InlineData("\"0.87\"", "expected a number from 0 to 1, found the string \"0.87\"")]
    [InlineData("null", "expected a number from 0 to 1, found null")]
    [InlineData("true", "expected a number from 0 to 1, found true")]
    [InlineData("[0.5]", "expected a number from 0 to 1, found an array")]
    [InlineData("{\"value\":[0.5]}", "expected a number from 0 to 1, found an object")]
    public void Anything_else_is_refused(string json, string error) => Assert.Equal(error, Reading.ErrorOf<Probability>(json));

    [Theory]
    [InlineData("0.87", 0.87)]
    [InlineData("87 %", 0.87)]
    [InlineData("87%", 0.87)]
    [InlineData("87\u00a0%", 0.87)]
    [InlineData("  87.3 %\n", 0.873)]
    [InlineData("0.1%", 0.001)]
    [InlineData("100%", 1)]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData(".5", 0.5)]
    public void A_models_text_may_be_a_number_or_a_percentage(string text, double expected) =>
        Assert.Equal(expected, Reading.GoodText<Probability>(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("high")]
    [InlineData("87 % sure")]
    [InlineData("87 percent")]
    [InlineData("0,87")]
    [InlineData("87%%")]
    [InlineData("~0.9")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("NaN%")]
    [InlineData("150%")]
    [InlineData("87")]
    [InlineData("-1%")]
    [InlineData("1/2")]
    [InlineData("1 000%")]
    [InlineData("٨٧%")]
    [InlineData("\"0.87\"")]
    [InlineData("1e300%")]
    public void No_other_text_is_a_probability(string text) => Assert.Contains("probability", Reading.TextErrorOf<Probability>(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("87 %")]
    [InlineData(" 0.5")]
    [InlineData("1.5")]
    [InlineData("")]
    [InlineData(null)]
    public void Parse_takes_a_number_only(string? text) => Assert.False(Probability.TryParse(text, null, out _));

    [Fact]
    public void Parse_throws_with_the_offending_text() =>
        Assert.Equal("\"87 %\" is not a number from 0 to 1.", Assert.Throws<FormatException>(() => Probability.Parse("87 %", null)).Message);

    [Fact]
    public void The_default_value_is_zero()
    {
        Assert.Equal(new Probability(0), default);
        Assert.Equal("0", default(Probability).ToString());
    }

    [Fact]
    public void Negative_zero_is_zero() => Assert.Equal("0", new Probability(-0.0).ToString());

    [Fact]
    public void It_is_formatted_as_a_percentage_on_request() => Assert.Equal("87 %", new Probability(0.87).ToString("P0", null));

    [Fact]
    public void It_compares_with_numbers_and_with_its_like()
    {
        var low = new Probability(0.2);
        var high = (Probability)0.9;

        Assert.True(low < high && high > low && low <= 0.2 && high >= 0.9);
        Assert.Equal([low, high], new[] { high, low }.Order());
    }
}
