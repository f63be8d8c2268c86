using System.Text.Json;
using ElixirMl.Benchmarks.Problems;
using ElixirMl.Search.Frontiers;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Sdk.Tests.Search;

public sealed class ProblemTests
{
    private const double Tolerance = 1e-12;

    private static readonly JsonElement Vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Search", "Problems", "check_vectors.json"))).RootElement;

    public static TheoryData<string> Names => [.. All.Where(problem => problem.Minibatch == 0).Select(problem => problem.Name)];

    private static IEnumerable<SearchProblem> All => SearchProblems.Single.Concat(SearchProblems.Double);

    [Theory]
    [MemberData(nameof(Names))]
    public void Losses_reproduce_the_check_vectors(string name)
    {
        var problem = All.Single(candidate => candidate.Name == name);

        foreach (var vector in Vectors.GetProperty(name).EnumerateArray())
        {
            var losses = problem.Losses(Configuration(vector));
            var expected = vector.TryGetProperty("values", out var values) ? values.EnumerateArray().Select(value => value.GetDouble()).ToArray() : [vector.GetProperty("value").GetDouble()];
            Assert.Equal(expected.Length, losses.Length);
            Assert.All(expected.Zip(losses), pair => Assert.True(Math.Abs(pair.First - pair.Second) <= Tolerance, $"{pair.Second:R} instead of {pair.First:R}"));
        }
    }

    [Fact]
    public void Computed_optima_equal_the_published_ones()
    {
        Assert.Equal(0.07497472575061315, LlmProblem.Exact.Optimum, 1e-9);
        Assert.Equal(0.030369849693920891, PromptProblem.Exact.Optimum, Tolerance);
    }

    [Theory]
    [InlineData("llmcfg_fresh")]
    [InlineData("mipro5_fresh")]
    [InlineData("ackley6_fresh")]
    [InlineData("valley4_fresh")]
    public void Nothing_is_better_than_the_optimum_of_a_fresh_problem(string name)
    {
        var problem = SearchProblems.Fresh.Single(candidate => candidate.Name == name);
        var random = new SeededRandom(1);

        Assert.All(Enumerable.Range(0, 2_000), _ => Assert.True(problem.Losses(problem.Space.Sample(random))[0] >= problem.Optimum - Tolerance));
    }

    [Theory]
    [InlineData("zdt1_10")]
    [InlineData("zdt2_10")]
    [InlineData("llmcfg_mo")]
    public void Hypervolume_reproduces_the_check_values(string name)
    {
        var problem = All.Single(candidate => candidate.Name == name);
        IReadOnlyList<double>[] losses = [.. Vectors.GetProperty(name).EnumerateArray().Select(vector => problem.Losses(Configuration(vector)))];

        var volume = Hypervolume.Of(losses, problem.Reference);

        Assert.Equal(Vectors.GetProperty($"{name}_hv_of_these_12").GetDouble(), volume, Tolerance);
    }

    [Theory]
    [InlineData("llmcfg", "llmcfg_b25")]
    [InlineData("mipro4", "mipro4_b25")]
    public void Minibatches_reproduce_the_check_values(string name, string noisy)
    {
        var problem = All.Single(candidate => candidate.Name == noisy);

        foreach (var vector in Vectors.GetProperty(name).EnumerateArray())
        {
            Assert.Equal(vector.GetProperty("b25_seed0_trial0").GetDouble(), problem.Observe(Configuration(vector), 0, 0)[0], Tolerance);
            Assert.Equal(vector.GetProperty("b25_seed3_trial17").GetDouble(), problem.Observe(Configuration(vector), 3, 17)[0], Tolerance);
        }
    }

    [Fact]
    public void The_generator_reproduces_its_check_values()
    {
        var (bits, uniform, irwin) = (new SplitMix(42), new SplitMix(42), new SplitMix(42));

        Assert.All(Vectors.GetProperty("splitmix64_seed42_first5").EnumerateArray(), value => Assert.Equal(value.GetUInt64(), bits.Next()));
        Assert.All(Vectors.GetProperty("splitmix64_seed42_first5_u01").EnumerateArray(), value => Assert.Equal(value.GetDouble(), uniform.Uniform()));
        Assert.All(Vectors.GetProperty("splitmix64_seed42_first3_irwin").EnumerateArray(), value => Assert.Equal(value.GetDouble(), irwin.Irwin(), Tolerance));
    }

    private static VariableConfiguration Configuration(JsonElement vector) => VariableConfiguration.Of(
        [.. vector.GetProperty("params").EnumerateObject().Select(property => (property.Name, Value(property.Value)))]);

    private static VariableValue Value(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : value.TryGetInt64(out var whole) ? whole : value.GetDouble();
}
