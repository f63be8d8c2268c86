using ElixirMl.Evaluation.Metrics;
using ElixirMl.Sdk.Tests.Fixtures;

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

    [Theory]
    [InlineData(new[] { 1, 2, 2 }, new[] { 2, 1 }, 1, 1, 1)]
    [InlineData(new[] { 1, 2 }, new[] { 2, 3, 4 }, 0.5, 1.0 / 3, 0.25)]
    [InlineData(new[] { 1 }, new[] { 2 }, 0, 0, 0)]
    [InlineData(new int[0], new int[0], 1, 1, 1)]
    public void Sets_overlap_whatever_the_order(int[] answer, int[] expected, double precision, double recall, double jaccard)
    {
        var overlap = Overlap.OfSets(answer, expected);

        Assert.Equal((precision, recall), (overlap.Precision, overlap.Recall));
        Assert.Equal(jaccard, overlap.Jaccard, 12);
    }

    [Theory]
    [InlineData("abcd", "acbd", 0.75)]
    [InlineData("abc", "cba", 1.0 / 3)]
    [InlineData("", "a", 0)]
    public void Lists_overlap_in_their_order(string answer, string expected, double recall) =>
        Assert.Equal(recall, Overlap.OfSequences(answer.ToArray(), expected.ToArray()).Recall, 12);

    [Theory]
    [InlineData("""{"name":"The Ann","age":30,"tags":["a","b"]}""", 1)]
    [InlineData("""{"age":3e1,"name":"ann","tags":["a","b"]}""", 1)]
    [InlineData("""{"name":"Bob","age":30,"tags":["a","b"]}""", 0.75)]
    [InlineData("""{"name":"Ann","age":30}""", 2.0 / 3)]
    [InlineData("""{"name":"Ann","age":30,"tags":["a","b"],"more":{"x":null}}""", 8.0 / 9)]
    [InlineData("""{"name":"Ann","age":30,"tags":["b","a"]}""", 0.5)]
    [InlineData("{", 0)]
    [InlineData(null, 0)]
    public void Json_is_compared_field_by_field(string? answer, double expected) =>
        Assert.Equal(expected, JsonMatch.Of(answer, """{"name":"Ann","age":30,"tags":["a","b"]}""").Value, 12);

    [Fact]
    public void The_feedback_of_json_names_what_is_wrong_missing_and_too_much()
    {
        var score = JsonMatch.Of("""{"a":1,"c":[true]}""", """{"a":2,"b":"x"}""");

        Assert.Equal("$.a is 1, expected 2; $.b is missing; $.c[0] is too much", score.Feedback);
        Assert.Null(JsonMatch.Of("[]", "[]").Feedback);
        Assert.StartsWith("The answer is no JSON", JsonMatch.Of("{", "{}").Feedback, StringComparison.Ordinal);
    }

    [Fact]
    public void Typed_values_are_compared_by_their_fields()
    {
        RouteTicket.Outputs right = new() { Team = Team.Billing, Confidence = 1 };

        Assert.Equal(1, JsonMatch.Of(right, right with { }).Value);
        Assert.Equal(0.5, JsonMatch.Of(right with { Team = Team.Other }, right).Value);
    }

    [Fact]
    public async Task Embeddings_are_compared_by_their_angle_in_one_request()
    {
        using var vectors = new Vectors(text => text switch { "cat" => [1, 0], "kitten" => [3, 4], "zero" => [0, 0], _ => [-1, 0] });
        var similarity = new EmbeddingSimilarity(vectors);

        Assert.Equal(0.6, (await similarity.ScoreAsync("kitten", "cat")).Value, 6);
        Assert.Equal(1, vectors.Requests);
        Assert.Equal(0, (await similarity.ScoreAsync("dog", "cat")).Value);
        Assert.Equal(0, (await similarity.ScoreAsync("zero", "cat")).Value);
    }

    [Fact]
    public async Task Embeddings_that_cannot_be_compared_are_refused()
    {
        using var vectors = new Vectors(text => new float[text.Length]);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await new EmbeddingSimilarity(vectors).ScoreAsync("ab", "abc"));

        Assert.Contains("2 and 3 numbers", error.Message, StringComparison.Ordinal);
    }
}
