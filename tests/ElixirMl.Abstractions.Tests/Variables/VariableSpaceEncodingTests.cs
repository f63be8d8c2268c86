using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.Variables;

public class VariableSpaceEncodingTests
{
    private static readonly VariableSpace Space = Spaces.EveryKind();

    [Fact]
    public void Every_sample_comes_back_from_its_vector_unchanged() => Prop.ForAll<ulong>(static seed =>
    {
        var sample = Space.Sample(new SeededRandom(seed));

        return Space.Decode(Space.Encode(sample)).Equals(sample);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_completed_configuration_comes_back_unchanged() => Prop.ForAll<NormalFloat>(static number =>
    {
        var size = Math.Abs(number.Get % 1.0);
        var given = VariableConfiguration.Of(("Temperature", 2 * size), ("Rate", 1e-6 + (size * 0.09)), ("Keep", 0.01 + (0.98 * size)), ("Noise", 6 * size - 3));
        var completed = Space.Complete(given);

        return Space.Decode(Space.Encode(completed)).Equals(completed)
            && Math.Abs(completed["Temperature"].AsReal() - (2 * size)) < 1e-13;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_discrete_value_comes_back_unchanged()
    {
        VariableSpace[] spaces =
        [
            VariableSpace.Create(new IntegerVariable("x", -7, 9000)),
            VariableSpace.Create(new IntegerVariable("x", 1, 9000) { Scale = VariableScale.Log }),
            VariableSpace.Create(new IntegerVariable("x", 10, 9000) { Scale = VariableScale.Log, Step = 7 }),
            VariableSpace.Create(new IntegerVariable("x", 1, 1L << 39) { PowerOfTwo = true }),
            VariableSpace.Create(new FloatVariable("x", 0, 1) { Step = 0.001 }),
            VariableSpace.Create(new FloatVariable("x", 0.001, 1) { Step = 0.001, Scale = VariableScale.Log }),
            VariableSpace.Create(new FloatVariable("x", 0.001, 0.999) { Step = 0.001, Scale = VariableScale.Logit }),
            VariableSpace.Create(new ChoiceVariable("x", [.. Enumerable.Range(0, 100).Select(i => (VariableValue)$"v{i}")])),
        ];

        foreach (var space in spaces)
        {
            var cardinality = space.Dimensions[0].Cardinality;
            var values = Enumerable.Range(0, 100_000).Select(i => space.Decode([i / 100_000.0])).Distinct().ToArray();

            Assert.InRange(values.Length, Math.Min(cardinality, 1000), cardinality);
            Assert.All(values, value => Assert.Equal(value, space.Decode(space.Encode(value))));
        }
    }

    [Theory]
    [InlineData(0, 2, 0.7)]
    [InlineData(-1, 1, 0.1)]
    [InlineData(-3, 3, 0.3)]
    [InlineData(1e6, 1000001, 1000000.3)]
    [InlineData(0, 1e-9, 3.3e-10)]
    [InlineData(-1e15, 1e15, 123400)]
    [InlineData(1.0 / 3, 2.0 / 3, 1.0 / 3)]
    public void Short_decimals_and_limits_are_kept_exactly(double minimum, double maximum, double value)
    {
        var space = VariableSpace.Create(new FloatVariable("x", minimum, maximum));

        Assert.Equal(value, space.Decode(space.Encode(VariableConfiguration.Of(("x", value))))["x"].AsReal());
        Assert.Equal(minimum, space.Decode([0])["x"].AsReal());
        Assert.Equal(maximum, space.Decode([1])["x"].AsReal());
    }

    [Theory]
    [InlineData(1e-300, 1e300)]
    [InlineData(1e-30, 1)]
    [InlineData(3e-5, 7e9)]
    [InlineData(0.9999, 1.0001)]
    public void Logarithmic_ranges_of_any_width_come_back_unchanged(double minimum, double maximum)
    {
        var space = VariableSpace.Create(new FloatVariable("x", minimum, maximum) { Scale = VariableScale.Log });

        Assert.All(space.SampleRandom(5_000, 1), sample => Assert.Equal(sample, space.Decode(space.Encode(sample))));
    }

    [Fact]
    public void Positions_follow_the_scale()
    {
        var space = VariableSpace.Create(
            new FloatVariable("Linear", 0, 10),
            new FloatVariable("Log", 1e-4, 1) { Scale = VariableScale.Log },
            new FloatVariable("Logit", 0.1, 0.9) { Scale = VariableScale.Logit });

        var middle = space.Decode([0.5, 0.5, 0.5]);

        Assert.Equal(5, middle["Linear"].AsReal());
        Assert.Equal(0.01, middle["Log"].AsReal());
        Assert.Equal(0.5, middle["Logit"].AsReal());
    }

    [Fact]
    public void Inactive_variables_lie_in_the_middle_and_stay_absent()
    {
        var off = Space.Complete(VariableConfiguration.Of(("Demos", 0)));
        var index = Space.Dimensions.Single(d => d.Name == "Selector").Index;

        var point = Space.Encode(off);
        point[index] = 0.1;

        Assert.Equal(-1, Space.DomainIndex(off, index));
        Assert.Equal(VariableSpace.InactivePosition, Space.Encode(off)[index]);
        Assert.True(Space.Decode(point)["Selector"].IsAbsent);
    }

    [Fact]
    public void Dimensions_tell_kind_cardinality_and_cases()
    {
        Dimension Of(string name) => Space.Dimensions.Single(d => d.Name == name);

        Assert.Equal((DimensionKind.Continuous, 0L), (Of("Temperature").Kind, Of("Temperature").Cardinality));
        Assert.Equal((DimensionKind.Ordered, 17L), (Of("Demos").Kind, Of("Demos").Cardinality));
        Assert.Equal((DimensionKind.Ordered, 8L), (Of("Batch").Kind, Of("Batch").Cardinality));
        Assert.Equal((DimensionKind.Ordered, 19L), (Of("TopP").Kind, Of("TopP").Cardinality));
        Assert.Equal((DimensionKind.Categorical, 3L), (Of("Model").Kind, Of("Model").Cardinality));
        Assert.Equal([2, 3, 1], Of("Model").Domains.Select(d => d.Cardinality));
        Assert.True(Of("Retriever.Keyword.K1").CanBeInactive);
        Assert.DoesNotContain(Space.Dimensions, d => d.Variable is CompositeVariable);
    }

    [Fact]
    public void A_custom_value_has_no_place_in_a_vector()
    {
        var space = VariableSpace.Create(new ChoiceVariable("Model", "a", "b") { AllowsCustomValues = true });
        var custom = VariableConfiguration.Of(("Model", "mine"));

        Assert.True(space.Validate(custom).IsValid);
        Assert.Contains("'mine'", Assert.Throws<ArgumentException>(() => space.Encode(custom)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_point_of_another_length_is_refused() => Assert.Throws<ArgumentException>(() => Space.Decode([0.5]));
}
