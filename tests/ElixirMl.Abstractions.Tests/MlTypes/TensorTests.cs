using System.Text;
using System.Text.Json;
using ElixirMl.MlTypes;

namespace ElixirMl.Abstractions.Tests.MlTypes;

public class TensorTests
{
    [Theory]
    [InlineData("[1,2,3]", new[] { 3 })]
    [InlineData("[[1,2,3],[4,5,6]]", new[] { 2, 3 })]
    [InlineData("[[[1],[2]],[[3],[4]],[[5],[6]]]", new[] { 3, 2, 1 })]
    public void Nested_arrays_are_read(string json, int[] shape)
    {
        Tensor tensor = Reading.Good<Tensor>(json);

        Assert.Equal(shape, tensor.Shape);
        Assert.Equal(Enumerable.Range(1, tensor.Length).Select(number => (double)number), tensor.Values.ToArray());
    }

    [Theory]
    [InlineData("[]", "the tensor is empty; a tensor has no empty axis")]
    [InlineData("[[],[]]", "[0] is empty; a tensor has no empty axis")]
    [InlineData("[[1],[]]", "[1] is empty; a tensor has no empty axis")]
    [InlineData("[[1,2],[3]]", "[1] has length 1 where [0] has length 2; a tensor is rectangular")]
    [InlineData("[[[1,2],[3,4]],[[5,6],[7]]]", "[1][1] has length 1 where [0][0] has length 2; a tensor is rectangular")]
    [InlineData("[[[1],[2]],[[3]]]", "[1] has length 1 where [0] has length 2; a tensor is rectangular")]
    [InlineData("[1,[2]]", "[1] is an array where a number belongs; all numbers of a tensor lie equally deep")]
    [InlineData("[[1],2]", "[1] is a number where an array belongs; all numbers of a tensor lie equally deep")]
    [InlineData("[[[1],[2]],[[3],4]]", "[1][1] is a number where an array belongs; all numbers of a tensor lie equally deep")]
    [InlineData("[[1,\"2\"]]", "[0][1] is the string \"2\"; a tensor holds finite numbers")]
    [InlineData("[[1,null]]", "[0][1] is null; a tensor holds finite numbers")]
    [InlineData("[[1,{\"a\":[1]}]]", "[0][1] is an object; a tensor holds finite numbers")]
    [InlineData("[1e400]", "[0] is 1e400; a tensor holds finite numbers")]
    [InlineData("5", "expected an array of numbers, or of such arrays, found 5")]
    public void Anything_else_is_refused_with_the_path_of_the_culprit(string json, string error) => Assert.Equal(error, Reading.ErrorOf<Tensor>(json));

    [Fact]
    public void Sixty_four_axes_are_read_and_one_more_is_refused()
    {
        string deepest = new string('[', 64) + "1" + new string(']', 64);

        Assert.Equal(64, Reading.Good<Tensor>(deepest).Rank);
        Assert.Contains("nests deeper than 64 arrays", Reading.ErrorOf<Tensor>($"[{deepest}]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { 2, 3 }, null)]
    [InlineData(new[] { 6 }, null)]
    [InlineData(new[] { 1, 6, 1 }, null)]
    [InlineData(new int[0], "the shape has 0 axes; a tensor has 1 to 64")]
    [InlineData(new[] { 0, 6 }, "axis 0 has length 0; every axis of a tensor has length 1 or more")]
    [InlineData(new[] { 6, -1 }, "axis 1 has length -1; every axis of a tensor has length 1 or more")]
    [InlineData(new[] { 2, 2 }, "the shape 2×2 does not hold 6 values")]
    [InlineData(new[] { 65536, 65536, 65536, 65536, 6 }, "the shape 65536×65536×65536×65536×6 does not hold 6 values")]
    public void The_shape_must_fit_the_values(int[] shape, string? error)
    {
        Tensor.TryCreate([1, 2, 3, 4, 5, 6], shape, null, out _, out string? actual);

        Assert.Equal(error, actual);
    }

    [Fact]
    public void A_number_that_is_not_finite_is_named_by_its_indices()
    {
        var values = new double[24];
        values[23] = double.NaN;

        Assert.False(Tensor.TryCreate(values, [2, 3, 4], null, out _, out string? error));
        Assert.Equal("[1][2][3] is NaN; a tensor holds finite numbers", error);
    }

    [Theory]
    [InlineData("[[1,2,3]]", null)]
    [InlineData("[[1,2,3],[4,5,6]]", null)]
    [InlineData("[[1,2]]", "the shape is 1×2; ?×3 is required, and axis 1 has length 2")]
    [InlineData("[1,2,3]", "the shape is 3; ?×3 is required, which has another number of axes")]
    public void A_shape_with_free_axes_may_be_asked_for(string json, string? error)
    {
        var rules = new TensorRules { Shape = [null, 3] };

        Reading.Good<Tensor>(json).Satisfies(rules, out string? checkedLater);

        Assert.Equal(error, checkedLater);
        Assert.Equal(error, ReadUnder(rules, json));
    }

    [Fact]
    public void The_number_of_numbers_is_limited()
    {
        Assert.Equal("there are more than 3 elements; raise MaxElements of the rules to allow that", ReadUnder(new TensorRules { MaxElements = 3 }, "[[1,2],[3,4]]"));
        Assert.Null(ReadUnder(new TensorRules { MaxElements = 4 }, "[[1,2],[3,4]]"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TensorRules { Shape = [0] });
    }

    [Fact]
    public void Rows_are_flattened()
    {
        Tensor tensor = Tensor.Create([[1, 2], [3, 4]]);

        Assert.Equal("Tensor(2×2) [1, 2, 3, …]", tensor.ToString());
        Assert.Equal(Reading.Good<Tensor>("[[1,2],[3,4]]"), tensor);
    }

    [Fact]
    public void Uneven_rows_are_refused()
    {
        Assert.Equal("[1] has length 1 where [0] has length 2; all rows are equally long", Refusal([[1, 2], [3]]));
        Assert.Equal("[1] is null; every row holds at least one number", Refusal([[1, 2], null!]));
        Assert.Equal("[0] is empty; every row holds at least one number", Refusal([[]]));
        Assert.Equal("there are no rows; at least one is required", Refusal([]));
        Assert.Equal("[1][0] is Infinity; a tensor holds finite numbers", Refusal([[1], [double.PositiveInfinity]]));
    }

    [Fact]
    public void Create_copies_and_wrap_does_not()
    {
        double[] buffer = [1, 2, 3];

        Assert.False(Tensor.Create(buffer, [3]).Values.Overlaps(buffer));
        Assert.True(Tensor.Wrap(buffer, [3]).Values.Overlaps(buffer));
    }

    [Fact]
    public void A_number_is_found_by_its_indices()
    {
        Tensor tensor = Reading.Good<Tensor>("[[1,2,3],[4,5,6]]");

        Assert.Equal(6, tensor[1, 2]);
        Assert.Equal(3, tensor[0, 2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => tensor[0, 3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => tensor[-1, 0]);
        Assert.Throws<ArgumentException>(() => tensor[0]);
    }

    [Fact]
    public void Equal_numbers_in_another_shape_are_another_tensor() =>
        Assert.NotEqual(Tensor.Create([1, 2], [1, 2]), Tensor.Create([1, 2], [2, 1]));

    [Theory]
    [InlineData("[[0.2,0.8],[1,0]]", true)]
    [InlineData("[[0.2,0.8004],[1,0]]", true)]
    [InlineData("[[0.2,0.8],[1,0.1]]", false)]
    public void Attention_weights_are_normalised_when_rows_sum_to_one(string json, bool normalized)
    {
        AttentionWeights weights = Reading.Good<AttentionWeights>(json);

        Assert.Equal(normalized, weights.IsNormalized);
        Assert.Equal(normalized, weights.Satisfies(new AttentionWeightsRules { Normalized = true }, out string? error));
        Assert.Equal(normalized ? null : "[1] sums to 1.1; every row must sum to 1 within 0.001", error);
    }

    [Theory]
    [InlineData("[1,2]", "the array has 1 axes; attention weights are a matrix: an array of rows")]
    [InlineData("[[1,0],[0.5,-0.5]]", "[1][1] is -0.5; attention weights are at least 0")]
    [InlineData("[[1,0],[1]]", "[1] has length 1 where [0] has length 2; a tensor is rectangular")]
    [InlineData("[[-1e-320]]", "[0][0] is -1E-320; attention weights are at least 0")]
    [InlineData("[[]]", "[0] is empty; a tensor has no empty axis")]
    public void Wrong_attention_weights_are_refused(string json, string error) => Assert.Equal(error, Reading.ErrorOf<AttentionWeights>(json));

    [Fact]
    public void Attention_weights_are_read_by_row_and_column()
    {
        AttentionWeights weights = Reading.Good<AttentionWeights>("[[0.1,0.9,0],[1,0,0]]");

        Assert.Equal((2, 3), (weights.Rows, weights.Columns));
        Assert.Equal(0.9, weights[0, 1]);
        Assert.Equal([1, 0, 0], weights.Row(1));
        Assert.Equal("AttentionWeights(2×3) [0.1, 0.9, 0, …]", weights.ToString());
    }

    private static string? Refusal(double[][] rows)
    {
        Assert.False(Tensor.TryCreate(rows, null, out _, out string? error));
        return error;
    }

    private static string? ReadUnder(TensorRules rules, string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();

        Tensor.TryRead(ref reader, rules, out _, out string? error);

        Assert.Equal(JsonTokenType.EndArray, reader.TokenType);
        Assert.False(reader.Read());
        return error;
    }
}
