using ElixirMl.Schemas;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.Variables;

public class VariableSpaceAlgebraTests
{
    private static VariableSpace Predictor() => VariableSpace.Create(
        [
            new ChoiceVariable("Provider", "alpha", "beta") { Default = "alpha" },
            new ConditionalVariable("Temperature", new FloatVariable("", 0, 1) { Default = 0.5 }, new DomainCase(Condition.When("Provider", "beta"), new FloatVariable("", 0.2, 2) { Default = 1 })),
            new IntegerVariable("Tokens", 1, 100) { Default = 10 },
            new CompositeVariable("Cost", ["Tokens", "Temperature"], c => c["Tokens"].AsInteger() * c["Temperature"].AsReal()),
        ],
        [VariableConstraint.Of("cheap", ["Cost"], c => c["Cost"].AsReal() <= 60)]);

    [Fact]
    public void A_union_keeps_each_part_below_its_prefix()
    {
        var union = VariableSpace.Union(("Route", Predictor()), ("Answer", Predictor()), ("", VariableSpace.Create(new IntegerVariable("Passages", 1, 8) { Default = 3 })));

        var configuration = union.Configure(("Route.Provider", "beta"), ("Answer.Tokens", 20));

        Assert.Equal(1, configuration["Route.Temperature"].AsReal());
        Assert.Equal(0.5, configuration["Answer.Temperature"].AsReal());
        Assert.Equal(10, configuration["Route.Cost"].AsReal());
        Assert.Equal(10, configuration["Answer.Cost"].AsReal());
        Assert.Equal(3, configuration["Passages"].AsInteger());
        Assert.Equal(["Route.cheap", "Answer.cheap"], union.Constraints.Select(c => c.Name));
    }

    [Fact]
    public void A_union_means_what_its_parts_mean()
    {
        var part = Predictor();
        var union = VariableSpace.Union(("Desk.Route", part), ("Desk.Answer", Spaces.EveryKind()));

        for (var seed = 0UL; seed < 200; seed++)
        {
            var sample = union.Sample(new SeededRandom(seed));

            Assert.Equal(ValidationResult.Valid, union.Validate(sample));
            Assert.Equal(ValidationResult.Valid, part.Validate(sample.Scope("Desk").Scope("Route")));
            Assert.Equal(ValidationResult.Valid, Spaces.EveryKind().Validate(sample.Scope("Desk.Answer")));
        }
    }

    [Fact]
    public void Two_variables_at_one_path_are_refused()
    {
        var error = Assert.Throws<ValidationException>(() => VariableSpace.Union(Predictor(), Predictor()));

        Assert.Contains("$.Temperature: two variables share the path 'Temperature'", error.Message, StringComparison.Ordinal);
        Assert.Contains("two constraints are named 'cheap'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_variable_is_followed_by_its_readers()
    {
        var space = Predictor().Rename("Tokens", "Budget").Rename("Provider", "Vendor");

        var configuration = space.Configure(("Vendor", "beta"), ("Budget", 30));

        Assert.Equal(30, configuration["Cost"].AsReal());
        Assert.Equal(VariableRules.Constraint, Assert.Single(space.Validate(configuration.With("Budget", 70)).Errors).Rule);
        Assert.Throws<ValidationException>(() => space.Rename("Budget", "Cost"));
        Assert.Throws<KeyNotFoundException>(() => space.Rename("Bugdet", "x"));
    }

    [Fact]
    public void A_renamed_module_takes_its_sub_spaces_along()
    {
        var space = Spaces.EveryKind().Rename("Retriever", "Finder");

        Assert.Equal(1.2, space.Configure(("Finder", "Keyword"))["Finder.Keyword.K1"].AsReal());
    }

    [Fact]
    public void A_fixed_variable_stays_but_is_not_chosen()
    {
        var space = Predictor().With("Tokens", 7);

        Assert.DoesNotContain(space.Dimensions, d => d.Name == "Tokens");
        Assert.All(Enumerable.Range(0, 50), seed => Assert.Equal(7, space.Sample(new SeededRandom((ulong)seed))["Tokens"].AsInteger()));
        Assert.Equal(7, space.Default()["Tokens"].AsInteger());
        Assert.Equal(VariableRules.Fixed, Assert.Single(space.Validate(VariableConfiguration.Of(("Tokens", 8))).Errors).Rule);
        Assert.Equal(9, space.With("Tokens", 9).Default()["Tokens"].AsInteger());
    }

    [Fact]
    public void Fixing_refuses_what_the_domain_refuses()
    {
        Assert.Contains("$.Tokens", Assert.Throws<ValidationException>(() => Predictor().With("Tokens", 101)).Message, StringComparison.Ordinal);
        Assert.Throws<ValidationException>(() => Predictor().With("Cost", 1.0));
        Assert.Throws<KeyNotFoundException>(() => Predictor().With("Token", 1));
    }

    [Fact]
    public void Fixing_a_conditional_variable_requires_a_case_that_allows_it()
    {
        var space = Predictor().With("Temperature", 1.5);

        Assert.All(Enumerable.Range(0, 50), seed => Assert.Equal("beta", space.Sample(new SeededRandom((ulong)seed))["Provider"].AsText()));
        Assert.False(space.Validate(VariableConfiguration.Of(("Provider", "alpha"))).IsValid);
    }

    [Fact]
    public void Variables_that_can_never_be_active_leave_the_dimensions()
    {
        var space = Spaces.EveryKind().With("Demos", 0).With("Retriever", "Vector");

        var names = space.Dimensions.Select(d => d.Name).ToArray();

        Assert.DoesNotContain("Selector", names);
        Assert.DoesNotContain("Neighbours", names);
        Assert.DoesNotContain("Retriever.Keyword.K1", names);
        Assert.Contains("Retriever.Vector.Probes", names);
        Assert.True(space.Validate(space.Sample(new SeededRandom(1))).IsValid);
    }

    [Fact]
    public void A_narrowed_number_keeps_its_steps()
    {
        var space = VariableSpace.Create(
            new FloatVariable("Real", 0, 1) { Step = 0.1, Default = 0.9 },
            new IntegerVariable("Whole", 1, 100) { Step = 3, Default = 1 });

        var narrow = space.Restrict("Real", 0.15, 0.65).Restrict("Whole", 5, 12.5);

        Assert.Equal([0.2, 0.3, 0.4, 0.5, 0.6], Values(narrow, 0));
        Assert.Equal([7, 10], Values(narrow, 1));
        Assert.Equal("Real = 0.6, Whole = 7", narrow.Default().ToString());
    }

    [Fact]
    public void A_narrowed_conditional_variable_narrows_every_case()
    {
        var space = Predictor().Restrict("Temperature", 0.4, 0.8);

        Assert.False(space.Validate(VariableConfiguration.Of(("Provider", "alpha"), ("Temperature", 0.9))).IsValid);
        Assert.Equal(0.8, space.Configure(("Provider", "beta"))["Temperature"].AsReal());
        Assert.Contains("no range left", Assert.Throws<ValidationException>(() => Predictor().Restrict("Tokens", 200, 300)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cases_that_keep_nothing_are_ruled_out()
    {
        var hot = Predictor().Restrict("Temperature", 1.2, 2);
        var model = Spaces.EveryKind().Restrict("Model", ["large", "pro"]);

        Assert.All(hot.SampleRandom(50, 1), c => Assert.Equal("beta", c["Provider"].AsText()));
        Assert.All(model.SampleRandom(50, 1), c => Assert.Contains(c["Model"].AsText(), (string[])["large", "pro"]));
        Assert.Contains("any of its cases", Assert.Throws<ValidationException>(() => Predictor().Restrict("Temperature", 3, 4)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_restricted_space_allows_exactly_what_is_left() => Prop.ForAll<ulong>(static seed =>
    {
        var space = Spaces.EveryKind();
        var restricted = space.Restrict("Temperature", 0.3, 1.1).Restrict("Demos", 2, 9).Restrict("Provider", ["beta", "gamma"]).Restrict("Cut", ["none", "share"]);
        var sample = space.SampleRandom(1, seed).Single();

        var isLeft = sample["Temperature"].AsReal() is >= 0.3 and <= 1.1 && sample["Demos"].AsInteger() is >= 2 and <= 9 && sample["Provider"] != "alpha" && sample["Cut"] != "length";
        return restricted.Validate(sample).IsValid == isLeft && space.Validate(restricted.Sample(new SeededRandom(seed))).IsValid;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_narrowed_choice_keeps_the_weights_of_the_rest()
    {
        var space = Spaces.EveryKind().Restrict("Provider", ["beta", "gamma"]).Restrict("Retriever", ["None", "Vector"]);

        var provider = (ChoiceVariable)space.Variables[0];

        Assert.Equal([2, 3], provider.Weights);
        Assert.Equal("beta", provider.Default.AsText());
        Assert.DoesNotContain(space.Variables, v => v.Name.StartsWith("Retriever.Keyword", StringComparison.Ordinal));
        Assert.Contains("Did you mean 'beta'?", Assert.Throws<ValidationException>(() => Spaces.EveryKind().Restrict("Provider", ["betta"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_choice_can_be_extended()
    {
        var space = Spaces.EveryKind().Extend("Provider", ["own", "beta"]).Extend(new IntegerVariable("Retries", 0, 5) { Default = 2 });

        Assert.Equal("own", space.Configure(("Provider", "own"))["Provider"].AsText());
        Assert.Equal([1, 2, 3, 2], ((ChoiceVariable)space.Variables[0]).Weights);
        Assert.Equal(2, space.Default()["Retries"].AsInteger());
    }

    [Fact]
    public void Bound_variables_are_one()
    {
        var union = VariableSpace.Union(("Route", Predictor()), ("Answer", Predictor()));

        var bound = union.Bind("Provider", "Route.Provider", "Answer.Provider").Bind("Temperature", "Route.Temperature", "Answer.Temperature");
        var configuration = bound.Configure(("Provider", "beta"));

        Assert.Equal(union.Dimensions.Count - 2, bound.Dimensions.Count);
        Assert.Equal("beta", configuration["Answer.Provider"].AsText());
        Assert.Equal("beta", configuration.Scope("Route")["Provider"].AsText());
        Assert.Equal(1, configuration.Scope("Answer")["Temperature"].AsReal());
        Assert.All(Enumerable.Range(0, 50), seed => Assert.True(bound.Validate(bound.Sample(new SeededRandom((ulong)seed))).IsValid));
    }

    [Fact]
    public void Contradicting_values_of_one_shared_variable_are_named()
    {
        var bound = VariableSpace.Union(("Route", Predictor()), ("Answer", Predictor())).Bind("Tokens", "Route.Tokens", "Answer.Tokens");

        var result = bound.Validate(VariableConfiguration.Of(("Route.Tokens", 3), ("Answer.Tokens", 4)));

        Assert.Equal(ValidationRules.Duplicate, Assert.Single(result.Errors).Rule);
    }

    [Fact]
    public void Variables_of_different_domains_cannot_be_bound()
    {
        var union = VariableSpace.Union(("Route", Predictor()), ("Answer", Predictor().Restrict("Tokens", 1, 50)));

        Assert.Contains("another domain", Assert.Throws<ValidationException>(() => union.Bind("Tokens", "Route.Tokens", "Answer.Tokens")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bound_module_takes_its_sub_spaces_along()
    {
        var one = VariableSpace.Create(new ModuleVariable("Retriever", new ModuleOption("None"), new ModuleOption("Keyword") { SubSpace = Predictor() }) { Default = "None" });

        var bound = VariableSpace.Union(("A", one), ("B", one)).Bind("Retriever", "A.Retriever", "B.Retriever");

        Assert.Equal(10, bound.Configure(("Retriever", "Keyword")).Scope("B")["Retriever.Keyword.Tokens"].AsInteger());
    }

    private static double[] Values(VariableSpace space, int dimension) =>
        [.. Enumerable.Range(0, 1000).Select(i => space.Decode([.. Enumerable.Repeat((i + 0.5) / 1000, space.Dimensions.Count)])[space.Dimensions[dimension].Name].AsReal()).Distinct()];
}
