using ElixirMl.Schemas;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Abstractions.Tests.Variables.Contract;

/// <summary>What holds of every space, whether attributes declared it or the program created it; both must agree in everything.</summary>
public class SpaceContractTests
{
    private const int Samples = 60;

    public static TheoryData<SpaceCase> Cases => SpaceCase.All;

    [Theory, MemberData(nameof(Cases))]
    public void Both_are_the_same_data(SpaceCase @case)
    {
        Assert.Equal(@case.Created.ToJson(), @case.Declared.ToJson());
        Assert.Equal(@case.Created.Hash, @case.Declared.Hash);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Both_have_the_same_defaults(SpaceCase @case)
    {
        Assert.Equal(@case.Created.Default(), @case.Declared.Default());
        Assert.Equal(@case.Created.Default().ToJson(), @case.Declared.Default().ToJson());
    }

    [Theory, MemberData(nameof(Cases))]
    public void Both_draw_the_same_samples_and_each_is_valid_for_the_other(SpaceCase @case)
    {
        var (left, right) = (new SeededRandom(7), new SeededRandom(7));

        for (var i = 0; i < Samples; i++)
        {
            var declared = @case.Declared.Sample(left);
            var created = @case.Created.Sample(right);

            Assert.Equal(created, declared);
            Assert.Equal(created.Hash, declared.Hash);
            Assert.True(@case.Created.Validate(declared).IsValid);
            Assert.True(@case.Declared.Validate(created).IsValid);
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Both_encode_and_decode_alike_and_exactly(SpaceCase @case)
    {
        var random = new SeededRandom(11);

        for (var i = 0; i < Samples; i++)
        {
            var sample = @case.Created.Sample(random);
            var vector = @case.Declared.Encode(sample);

            Assert.Equal(@case.Created.Encode(sample), vector);
            Assert.Equal(sample, @case.Declared.Decode(vector));
            Assert.Equal(sample, @case.Created.Decode(vector));
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Both_name_the_same_mistakes(SpaceCase @case)
    {
        foreach (var json in @case.Wrong)
        {
            var declared = @case.Declared.Validate(VariableConfiguration.Parse(json));
            var created = @case.Created.Validate(VariableConfiguration.Parse(json));

            Assert.False(declared.IsValid, json);
            Assert.Equal(created.Errors, declared.Errors);
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Every_sample_comes_back_from_its_json(SpaceCase @case)
    {
        var random = new SeededRandom(13);

        for (var i = 0; i < Samples; i++)
        {
            var sample = @case.Declared.Sample(random);

            Assert.Equal(sample, @case.Declared.ParseConfiguration(sample.ToJson()));
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Below_a_prefix_and_in_a_union_everything_keeps_its_meaning(SpaceCase @case)
    {
        var union = VariableSpace.Union(("A", @case.Declared), ("B", @case.Created));
        var random = new SeededRandom(17);

        for (var i = 0; i < Samples; i++)
        {
            var sample = union.Sample(random);

            Assert.True(@case.Declared.Validate(sample.Scope("A")).IsValid);
            Assert.True(@case.Declared.Validate(sample.Scope("B")).IsValid);
            Assert.Equal(sample.Scope("A"), @case.Declared.Complete(sample.Scope("A")));
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_order_of_names_changes_neither_validity_nor_hash(SpaceCase @case)
    {
        var sample = @case.Declared.Sample(new SeededRandom(19));
        var turned = VariableConfiguration.Of([.. sample.Reverse().Select(static pair => (pair.Key, pair.Value))]);

        Assert.Equal(sample.Hash, turned.Hash);
        Assert.Equal(ValidationResult.Valid, @case.Declared.Validate(turned));
        Assert.Equal(@case.Declared.Encode(sample), @case.Declared.Encode(turned));
    }
}
