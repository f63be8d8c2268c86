using ElixirMl.MlTypes;

namespace ElixirMl.Abstractions.Tests.MlTypes;

public class MeasureTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("12", 12)]
    [InlineData("3.0", 3)]
    [InlineData("1e3", 1000)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void A_token_count_is_a_whole_number(string json, long expected) => Assert.Equal(expected, Reading.Good<TokenCount>(json).Value);

    [Theory]
    [InlineData("-1", "-1 is not a token count: it is a whole number of at least 0")]
    [InlineData("1.5", "expected a whole number of at least 0, found 1.5")]
    [InlineData("9223372036854775808", "expected a whole number of at least 0, found 9223372036854775808")]
    [InlineData("1e300", "expected a whole number of at least 0, found 1e300")]
    [InlineData("\"12\"", "expected a whole number of at least 0, found the string \"12\"")]
    public void A_wrong_token_count_is_refused(string json, string error) => Assert.Equal(error, Reading.ErrorOf<TokenCount>(json));

    [Fact]
    public void Token_counts_add_up_and_never_wrap_around()
    {
        Assert.Equal(new TokenCount(5), new TokenCount(2) + new TokenCount(3));
        Assert.Throws<OverflowException>(() => new TokenCount(long.MaxValue) + new TokenCount(1));
        Assert.True(new TokenCount(2) < new TokenCount(3));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("120.5", 1_205_000)]
    [InlineData("0.0001", 1)]
    [InlineData("922337203685477.5807", long.MaxValue)]
    public void A_latency_is_a_number_of_milliseconds(string json, long ticks) =>
        Assert.Equal(TimeSpan.FromTicks(ticks), Reading.Good<Latency>(json).Duration);

    [Theory]
    [InlineData("-1", "-1 is not a latency: it lies from 0 to 922337203685477.5807 ms")]
    [InlineData("922337203685477.5808", "922337203685477.5808 is not a latency: it lies from 0 to 922337203685477.5807 ms")]
    [InlineData("1e300", "expected a number of milliseconds of at least 0, found 1e300")]
    [InlineData("\"1 ms\"", "expected a number of milliseconds of at least 0, found the string \"1 ms\"")]
    public void A_wrong_latency_is_refused(string json, string error) => Assert.Equal(error, Reading.ErrorOf<Latency>(json));

    [Theory]
    [InlineData("120.5 ms", "120.5 ms")]
    [InlineData("1.5 s", "1500 ms")]
    [InlineData(" 12 ", "12 ms")]
    public void A_latency_is_read_from_text(string text, string expected) => Assert.Equal(expected, Reading.GoodText<Latency>(text).ToString(null, null));

    [Theory]
    [InlineData("fast")]
    [InlineData("12ms")]
    [InlineData("12 hours")]
    [InlineData("-1 ms")]
    [InlineData("1e20 s")]
    [InlineData("ms")]
    public void Other_text_is_no_latency(string text) => Assert.Contains("latency", Reading.TextErrorOf<Latency>(text), StringComparison.Ordinal);

    [Fact]
    public void A_negative_latency_cannot_be_made() =>
        Assert.Equal("-00:00:01 is not a latency: it is zero or more", Assert.Throws<ArgumentException>(() => new Latency(TimeSpan.FromSeconds(-1))).Message);

    [Fact]
    public void Latencies_add_up_and_compare()
    {
        var second = new Latency(TimeSpan.FromSeconds(1));

        Assert.Equal("2000 ms", (second + second).ToString(null, null));
        Assert.True(second < second + second && second >= default(Latency));
    }

    [Theory]
    [InlineData("{\"amount\":0.05,\"currency\":\"USD\"}", "0.05 USD")]
    [InlineData("{\"currency\":\"EUR\",\"amount\":1e-7}", "0.0000001 EUR")]
    [InlineData("{\"amount\":79228162514264337593543950335,\"currency\":\"JPY\"}", "79228162514264337593543950335 JPY")]
    public void A_cost_has_an_amount_and_a_currency(string json, string expected) => Assert.Equal(expected, Reading.Good<Cost>(json).ToString(null, null));

    [Theory]
    [InlineData("{\"amount\":-0.05,\"currency\":\"USD\"}", "-0.05 is not a cost: an amount is at least 0")]
    [InlineData("{\"amount\":1,\"currency\":\"usd\"}", "\"usd\" is not a currency: write three capital letters (ISO 4217), for example USD")]
    [InlineData("{\"amount\":1}", "currency is missing: name it by its three letters, for example USD")]
    [InlineData("{\"currency\":\"USD\"}", "amount is missing")]
    [InlineData("{\"amount\":\"1\",\"currency\":\"USD\"}", ".amount: expected a number, found the string \"1\"")]
    [InlineData("{\"amount\":1e40,\"currency\":\"USD\"}", ".amount: expected a number, found 1e40")]
    [InlineData("0.05", "expected an object with amount and currency, found 0.05")]
    public void A_wrong_cost_is_refused(string json, string error) => Assert.Equal(error, Reading.ErrorOf<Cost>(json));

    [Theory]
    [InlineData(" 0.05 USD", "0.05 USD")]
    [InlineData("{\"amount\":1,\"currency\":\"EUR\"}", "1 EUR")]
    public void A_cost_is_read_from_text(string text, string expected) => Assert.Equal(expected, Reading.GoodText<Cost>(text).ToString(null, null));

    [Theory]
    [InlineData("$0.05")]
    [InlineData("0.05")]
    [InlineData("0.05 dollars")]
    [InlineData("1,000 USD")]
    public void Other_text_is_no_cost(string text) => Reading.TextErrorOf<Cost>(text);

    [Fact]
    public void Costs_start_from_zero_in_any_currency()
    {
        Cost[] costs = [new(0.1m, "USD"), new(0.2m, "USD")];

        Cost total = costs.Aggregate(Cost.Zero, (sum, cost) => sum + cost);

        Assert.Equal(new Cost(0.3m, "USD"), total);
        Assert.Equal(new Cost(0.30m, "USD"), total * 1m);
        Assert.True(Cost.Zero < total && total <= new Cost(0.3m, "USD"));
        Assert.Equal("XXX", default(Cost).Currency);
    }

    [Fact]
    public void Costs_of_two_currencies_neither_add_nor_compare()
    {
        var dollars = new Cost(1, "USD");
        var euros = new Cost(1, "EUR");

        Assert.Contains("different currencies", Assert.Throws<InvalidOperationException>(() => dollars + euros).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => dollars < euros);
    }

    [Fact]
    public void Usages_add_up_part_by_part()
    {
        var usage = new TokenUsage(new TokenCount(12), new TokenCount(5));

        Assert.Equal("24 in, 10 out", (usage + usage).ToString());
        Assert.Equal(17, usage.TotalTokens.Value);
        Assert.Equal(default, Reading.Good<TokenUsage>("{\"inputTokens\":0,\"outputTokens\":0}"));
    }

    [Theory]
    [InlineData("{\"inputTokens\":1}", "outputTokens is missing")]
    [InlineData("{\"outputTokens\":1}", "inputTokens is missing")]
    [InlineData("{\"inputTokens\":-1,\"outputTokens\":1}", ".inputTokens: -1 is not a token count: it is a whole number of at least 0")]
    public void A_wrong_usage_is_refused(string json, string error) => Assert.Equal(error, Reading.ErrorOf<TokenUsage>(json));
}
