using ElixirMl.Evaluation.Metrics;

namespace ElixirMl.Sdk.Tests.Evaluation;

public class MetricsTests
{
    [Theory]
    [InlineData("The  Eiffel Tower!", "eiffel tower", true)]
    [InlineData("Café", "cafe\u0301", true)]
    [InlineData("tower", "eiffel tower", false)]
    [InlineData(null, "", true)]
    [InlineData("U.S.A.", "usa", true)]
    public void Exact_match_ignores_writing(string? answer, string expected, bool matches) =>
        Assert.Equal(matches, TextMatch.Exact(answer, expected));

    [Theory]
    [InlineData("I think it is Paris, France.", "paris", true)]
    [InlineData("parisian", "paris", false)]
    [InlineData("anything", "", false)]
    public void Contains_looks_for_whole_words(string answer, string expected, bool contains) =>
        Assert.Equal(contains, TextMatch.Contains(answer, expected));

    [Fact]
    public void One_of_several_right_answers_suffices() => Assert.True(TextMatch.Exact("NYC", "New York", "nyc"));

    [Fact]
    public void Word_overlap_counts_repetitions()
    {
        var overlap = Overlap.OfWords("red red blue", "red green");

        Assert.Equal(1.0 / 3, overlap.Precision, 12);
        Assert.Equal(0.5, overlap.Recall, 12);
        Assert.Equal(0.4, overlap.F1, 12);
    }

    [Fact]
    public void Two_empty_lists_overlap_fully_and_an_empty_answer_not_at_all()
    {
        Assert.Equal(1, Overlap.OfItems<int>([], []).F1);
        Assert.Equal(0, Overlap.OfItems([], [1]).F1);
    }

    [Theory]
    [InlineData(10.05, 10, 0.1, true)]
    [InlineData(10.2, 10, 0.1, false)]
    [InlineData(double.NaN, 10, 0.1, false)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, 0, true)]
    public void Numbers_match_within_a_tolerance(double answer, double expected, double tolerance, bool matches) =>
        Assert.Equal(matches, NumberMatch.Within(answer, expected, tolerance));

    [Fact]
    public void A_relative_tolerance_is_a_share_of_the_expected_number()
    {
        Assert.True(NumberMatch.WithinShare(101, 100, 0.01));
        Assert.False(NumberMatch.WithinShare(102, 100, 0.01));
    }

    [Fact]
    public void RougeL_is_the_longest_common_subsequence()
    {
        var overlap = RougeL.Of("police kill gunman", "police killed gunman yesterday");

        Assert.Equal(2.0 / 3, overlap.Precision, 12);
        Assert.Equal(0.5, overlap.Recall, 12);
    }

    [Theory]
    [InlineData("cat sat on mat", "cat sat on mat", 1.0)]
    [InlineData("dog", "cat sat", 0.0)]
    [InlineData("", "", 1.0)]
    public void Bleu_has_its_ends(string answer, string expected, double value) =>
        Assert.Equal(value, Bleu.Of(answer, expected), 12);

    [Fact]
    public void Bleu_of_a_worked_example()
    {
        // 3 of 4 words, 1 of 3 pairs, none of 2 triples, none of 1 quadruple; one added above single words; no brevity penalty.
        var expected = Math.Pow(3.0 / 4 * (2.0 / 4) * (1.0 / 3) * (1.0 / 2), 0.25);

        Assert.Equal(expected, Bleu.Of("one two four three", "one two three five"), 12);
    }

    [Fact]
    public void Pass_at_k_is_unbiased()
    {
        Assert.Equal(0.9, PassAtK.Estimate(5, 2, 3), 12);
        Assert.Equal(1, PassAtK.Estimate(5, 4, 2), 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => PassAtK.Estimate(2, 1, 3));
    }
}
