using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using ElixirMl.MlTypes;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.MlTypes;

public class EmbeddingTests
{
    [Theory]
    [InlineData("[0.5]", new[] { 0.5f })]
    [InlineData("[1, -2.5e1, 0]", new[] { 1f, -25f, 0f })]
    [InlineData("[3.4028235E+38, 1e-60]", new[] { float.MaxValue, 0f })]
    public void Numbers_are_read(string json, float[] expected) => Assert.Equal(expected, Reading.Good<Embedding>(json).Values);

    [Theory]
    [InlineData("[]", "the vector is empty; an embedding has at least one component")]
    [InlineData("[1,\"NaN\"]", "element 1 is the string \"NaN\"; embeddings hold finite numbers")]
    [InlineData("[1,2,\"0.5\",[3]]", "element 2 is the string \"0.5\"; embeddings hold finite numbers")]
    [InlineData("[[1,[2]],3]", "element 0 is an array; embeddings hold finite numbers")]
    [InlineData("[{\"a\":[1]}]", "element 0 is an object; embeddings hold finite numbers")]
    [InlineData("[null]", "element 0 is null; embeddings hold finite numbers")]
    [InlineData("[1e39]", "element 0 is 1e39, beyond the range of a 32-bit float; embeddings hold finite numbers")]
    [InlineData("[0,-1e400]", "element 1 is -1e400, beyond the range of a 32-bit float; embeddings hold finite numbers")]
    [InlineData("{}", "expected an array of numbers, found an object")]
    [InlineData("0.5", "expected an array of numbers, found 0.5")]
    public void Anything_else_is_refused(string json, string error) => Assert.Equal(error, Reading.ErrorOf<Embedding>(json));

    [Theory]
    [InlineData(float.NaN, "element 17 is NaN; embeddings hold finite numbers")]
    [InlineData(float.NegativeInfinity, "element 17 is -Infinity; embeddings hold finite numbers")]
    public void The_culprit_is_named(float culprit, string error)
    {
        var values = new float[40];
        values[17] = culprit;
        values[33] = float.NaN;

        Assert.False(Embedding.TryCreate(values, out _, out string? actual));
        Assert.Equal(error, actual);
    }

    [Theory]
    [InlineData(new float[0], null, false, false)]
    [InlineData(new[] { 0.6f, 0.8f }, null, true, true)]
    [InlineData(new[] { 0.6f, 0.8f }, 3, false, false)]
    [InlineData(new[] { 0.6f, 0.9f }, 2, false, true)]
    [InlineData(new[] { 0.6f, 0.9f }, null, true, false)]
    public void Components_can_be_checked_without_making_an_embedding(float[] values, int? dimension, bool unitNorm, bool isValid)
    {
        var rules = new EmbeddingRules { Dimension = dimension, UnitNorm = unitNorm };

        Assert.Equal(isValid, Embedding.IsValid(values, rules));
        Assert.Equal(isValid, Embedding.TryCreate(values, rules, out _, out _));
    }

    [Fact]
    public void A_culprit_is_found_wherever_it_is()
    {
        Gen<(float[] Values, int Index, float Culprit)> cases =
            from length in Gen.Choose(1, 200)
            from index in Gen.Choose(0, length - 1)
            from culprit in Gen.Elements(float.NaN, float.PositiveInfinity, float.NegativeInfinity)
            select (Enumerable.Repeat(float.MaxValue, length).ToArray(), index, culprit);

        Prop.ForAll(cases.ToArbitrary(), sample =>
        {
            bool before = Embedding.TryCreate(sample.Values, out _, out _) && Embedding.IsValid(sample.Values);
            sample.Values[sample.Index] = sample.Culprit;
            return before && !Embedding.IsValid(sample.Values) && !Embedding.TryCreate(sample.Values, out _, out string? error)
                && error.StartsWith(string.Create(CultureInfo.InvariantCulture, $"element {sample.Index} is "), StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Create_copies_and_wrap_does_not()
    {
        float[] buffer = [1, 2, 3];

        Embedding copy = Embedding.Create(buffer);
        Embedding view = Embedding.Wrap(buffer);

        Assert.False(copy.Values.Overlaps(buffer));
        Assert.True(MemoryMarshal.TryGetArray(view.Memory, out ArraySegment<float> segment));
        Assert.Same(buffer, segment.Array);
    }

    [Theory]
    [InlineData("[1,2]", "the embedding has 2 components; 3 are required")]
    [InlineData("[1,2,3]", null)]
    public void An_exact_dimension_may_be_asked_for(string json, string? error)
    {
        Reading.Good<Embedding>(json).Satisfies(new EmbeddingRules { Dimension = 3 }, out string? actual);

        Assert.Equal(error, actual);
        Assert.Equal(error, ReadUnder(new EmbeddingRules { Dimension = 3 }, json));
    }

    [Theory]
    [InlineData(1.0, true)]
    [InlineData(1.0009, true)]
    [InlineData(0.9991, true)]
    [InlineData(1.002, false)]
    [InlineData(0.998, false)]
    [InlineData(0.0, false)]
    public void A_unit_norm_may_be_asked_for(double norm, bool expected)
    {
        Embedding embedding = Embedding.Create([(float)(0.6 * norm), (float)(0.8 * norm)]);

        Assert.Equal(expected, embedding.IsUnit);
        Assert.Equal(expected, embedding.Satisfies(new EmbeddingRules { UnitNorm = true }, out string? error));
        Assert.Equal(expected, error is null);
    }

    [Fact]
    public void A_million_numbers_are_read_and_one_beyond_the_limit_is_refused()
    {
        string atLimit = $"[{string.Join(',', Enumerable.Repeat("1", 1_048_576))}]";

        Assert.Equal(1_048_576, Reading.Good<Embedding>(atLimit).Dimension);
        Assert.Equal(
            "there are more than 1048576 elements; raise MaxElements of the rules to allow that",
            Reading.ErrorOf<Embedding>(atLimit.Insert(1, "1,")));
        Assert.Null(ReadUnder(new EmbeddingRules { MaxElements = 2_000_000 }, atLimit.Insert(1, "1,")));
        Assert.NotNull(ReadUnder(new EmbeddingRules { MaxElements = 2 }, "[1,2,3]"));
    }

    [Fact]
    public void Rules_that_make_no_sense_cannot_be_set()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmbeddingRules { Dimension = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmbeddingRules { MaxElements = -1 });
    }

    [Fact]
    public void Arithmetic_is_as_in_the_textbook()
    {
        Embedding left = Embedding.Create([3, 4]);
        Embedding right = Embedding.Create([4, -3]);

        Assert.Equal(5, left.Norm(), 6);
        Assert.Equal(0, left.Dot(right), 6);
        Assert.Equal(0, left.Cosine(right), 6);
        Assert.Equal(1, left.Cosine(left), 6);
        Assert.Equal(-1, left.Cosine(Embedding.Create([-6, -8])), 6);
        Assert.Equal([0.6f, 0.8f], left.Normalize().Values);
    }

    [Fact]
    public void Arithmetic_is_exact_where_squares_overflow_or_vanish()
    {
        foreach (float scale in new[] { 1e-40f, 1e-25f, 1e-12f, 1f, 1e15f, 1e25f, 5e37f })
        {
            Embedding vector = Embedding.Create([3 * scale, 4 * scale]);

            Assert.Equal(1, vector.Norm() / (5.0 * scale), 3);
            Assert.Equal(0.96, vector.Cosine(Embedding.Create([4 * scale, 3 * scale])), 3);
            Assert.Equal(1, vector.Dot(vector) / (25.0 * scale * scale), 3);
            Assert.True(vector.Normalize().IsUnit);
        }
    }

    [Fact]
    public void Arithmetic_agrees_with_double_precision() => Prop.ForAll(
        Gen.Choose(-1000, 1000).Select(number => number / 1000f).Two().NonEmptyListOf().ToArbitrary(),
        pairs =>
        {
            float[] left = pairs.Select(pair => pair.Item1).ToArray();
            float[] right = pairs.Select(pair => pair.Item2).ToArray();
            double dot = left.Zip(right, (x, y) => (double)x * y).Sum();
            double norms = Math.Sqrt(left.Sum(x => (double)x * x)) * Math.Sqrt(right.Sum(y => (double)y * y));

            return Math.Abs(Embedding.Wrap(left).Dot(Embedding.Wrap(right)) - dot) < 1e-3
                && Math.Abs(Embedding.Wrap(left).Cosine(Embedding.Wrap(right)) - (norms == 0 ? 0 : dot / norms)) < 1e-3;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Zeros_have_no_direction()
    {
        Embedding zeros = Embedding.Create([0, 0]);

        Assert.Equal(0, zeros.Cosine(Embedding.Create([1, 2])));
        Assert.False(zeros.TryNormalize(out _));
        Assert.Throws<InvalidOperationException>(zeros.Normalize);
    }

    [Fact]
    public void Different_dimensions_do_not_mix()
    {
        Embedding two = Embedding.Create([1, 2]);
        Embedding three = Embedding.Create([1, 2, 3]);

        Assert.Contains("2 and 3 components", Assert.Throws<ArgumentException>(() => two.Cosine(three)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => two.Dot(three));
    }

    [Fact]
    public void Both_zeros_are_equal_and_hash_alike()
    {
        Embedding positive = Embedding.Create([0f, 1f]);
        Embedding negative = Embedding.Create([-0f, 1f]);

        Assert.Equal(positive, negative);
        Assert.Equal(positive.GetHashCode(), negative.GetHashCode());
    }

    [Fact]
    public void It_prints_its_dimension_and_first_components() =>
        Assert.Equal("Embedding(4) [0.25, -1, 3, …]", Embedding.Create([0.25f, -1, 3, 4]).ToString());

    private static string? ReadUnder(EmbeddingRules rules, string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();

        Embedding.TryRead(ref reader, rules, out _, out string? error);

        Assert.Equal(JsonTokenType.EndArray, reader.TokenType);
        Assert.False(reader.Read());
        return error;
    }
}
