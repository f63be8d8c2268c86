using ElixirMl.Datasets;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Sdk.Tests.Datasets;

public sealed class NearDuplicatesTests
{
    [Fact]
    public void Texts_that_differ_in_case_signs_and_digits_are_one_group() =>
        Assert.Equal([0, 1, 0, 0], NearDuplicates.Group(["Room 12, please!", "A table for two", "room 40 please", "Please: ROOM 77"], 1));

    [Fact]
    public void The_least_similarity_counts_as_similar()
    {
        string[] texts = ["one two three four", "one two three five"];

        Assert.Equal([0, 0], NearDuplicates.Group(texts, 0.6));
        Assert.Equal([0, 1], NearDuplicates.Group(texts, 0.61));
    }

    [Fact]
    public void A_chain_of_like_texts_is_one_group() =>
        Assert.Equal([0, 0, 0], NearDuplicates.Group(["a b c d", "b c d e", "c d e f"], 0.6));

    [Fact]
    public void Texts_without_words_are_alike() => Assert.Equal([0, 1, 0], NearDuplicates.Group(["...", "word", ""]));

    [Fact]
    public void No_pair_is_lost_against_comparing_all_with_all() => Prop
        .ForAll<int, int>((seed, level) =>
        {
            var random = new Random(seed);
            var similarity = 0.1 + (Math.Abs(level % 10) * 0.1);
            string[] texts = [.. Enumerable.Range(0, 30).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(0, 7)).Select(_ => (char)('a' + random.Next(9)))))];
            return NearDuplicates.Group(texts, similarity).SequenceEqual(Slowly(texts, similarity));
        })
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(1.1)]
    public void A_similarity_out_of_range_is_refused(double similarity) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NearDuplicates.Group(["a"], similarity));

    private static int[] Slowly(string[] texts, double similarity)
    {
        var groups = Enumerable.Range(0, texts.Length).ToArray();
        for (var i = 0; i < texts.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Jaccard(texts[i], texts[j]) >= similarity - 1e-9)
                {
                    var (first, second) = (Math.Min(groups[i], groups[j]), Math.Max(groups[i], groups[j]));
                    groups = Array.ConvertAll(groups, group => group == second ? first : group);
                }
            }
        }

        return groups;
    }

    private static double Jaccard(string left, string right)
    {
        HashSet<string> a = [.. left.Split(' ')];
        HashSet<string> b = [.. right.Split(' ')];
        return (double)a.Intersect(b).Count() / a.Union(b).Count();
    }
}
