using ElixirMl.Schemas;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.Variables;

public class VariableSpaceValidationTests
{
    private static readonly VariableSpace Space = Spaces.EveryKind();

    [Fact]
    public void Every_sample_is_valid() => Prop.ForAll<ulong>(static seed => Space.Validate(Space.Sample(new SeededRandom(seed))).IsValid).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_point_gives_values_that_fit() => Prop.ForAll<ulong>(static seed =>
    {
        var random = new SeededRandom(seed);
        double[] point = [.. Enumerable.Range(0, Space.Dimensions.Count).Select(_ => random.NextDouble())];

        return Space.Validate(Space.Decode(point)).Errors.All(error => error.Rule == VariableRules.Constraint)
            && Space.Validate(Space.Draw(point)).Errors.All(error => error.Rule == VariableRules.Constraint);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_defaults_are_valid() => Assert.Equal(ValidationResult.Valid, Space.Validate(Space.Default()));

    [Fact]
    public void Missing_values_count_as_their_defaults()
    {
        Assert.True(Space.Validate(VariableConfiguration.Empty).IsValid);
        Assert.Equal(["$"], Space.Validate(VariableConfiguration.Of(("MaxTokens", 8192), ("Demos", 16), ("Window", 500))).Errors.Select(e => e.Path));
    }

    [Fact]
    public void All_problems_come_at_once()
    {
        var wrong = VariableConfiguration.Of(
            ("Provder", "alpha"),
            ("Temperature", 2.5),
            ("TopP", 0.33),
            ("Batch", 33),
            ("Window", 120),
            ("Demos", "many"),
            ("Retriever", "Keywords"),
            ("Rate", double.NaN));

        var result = Space.Validate(wrong);

        Assert.Equal(
            ["$.Provder", "$.Temperature", "$.Rate", "$.TopP", "$.Demos", "$.Batch", "$.Window", "$.Retriever"],
            result.Errors.Select(e => e.Path).OrderBy(path => path == "$.Provder" ? -1 : Space.Variables.ToList().FindIndex(v => $"$.{v.Name}" == path)));
        Assert.Equal(
            """
            $.Provder: is not a variable of this space (was alpha) [unknown]. Did you mean 'Provider'?
            $.Temperature: must be between 0 and 2 (was 2.5) [range]. Use 0 to 2.
            $.TopP: must be a multiple of 0.05 above 0.1 (was 0.33) [multiple_of]. The nearest allowed value is 0.35.
            $.Batch: must be a power of two (was 33) [multiple_of]. The nearest allowed value is 32.
            $.Demos: must be a whole number (was many) [type]. Give a whole number.
            """.Split('\n'),
            result.Errors.Where(e => e.Path is "$.Provder" or "$.Temperature" or "$.TopP" or "$.Demos" or "$.Batch").Select(e => e.ToString()).OrderBy(t => Array.IndexOf(["$.Pro", "$.Tem", "$.Top", "$.Bat", "$.Dem"], t[..5])));
    }

    [Fact]
    public void Nothing_is_said_of_what_depends_on_a_wrong_value()
    {
        var result = Space.Validate(VariableConfiguration.Of(("Demos", "many"), ("Selector", "nearest"), ("Provider", "unknown"), ("Model", "pro")));

        Assert.Equal(["$.Provider", "$.Demos"], result.Errors.Select(e => e.Path).OrderDescending());
    }

    [Fact]
    public void A_value_of_an_inactive_variable_is_explained_down_to_the_cause()
    {
        var result = Space.Validate(VariableConfiguration.Of(("Demos", 0), ("Neighbours", 2)));

        var error = Assert.Single(result.Errors);
        Assert.Equal(VariableRules.Inactive, error.Rule);
        Assert.Contains("'Selector is nearest' does not hold: Selector is inactive itself because 'Demos is between 1 and", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_case_that_holds_wins_else_the_fallback()
    {
        var space = VariableSpace.Create(
            new ChoiceVariable("Provider", "openai", "groq", "other") { Default = "other" },
            new ChoiceVariable("Model", "gpt-4", "llama") { Default = "gpt-4" },
            new ConditionalVariable(
                "Temperature",
                new FloatVariable("", 0.5, 0.8) { Default = 0.7 },
                new DomainCase(Condition.When("Provider", "openai") & Condition.When("Model", "gpt-4"), new FloatVariable("", 0, 2) { Default = 0.9 }),
                new DomainCase(Condition.When("Provider", "groq"), new FloatVariable("", 0.1, 0.9) { Default = 0.5 }),
                new DomainCase(Condition.When("Model", "gpt-4"), new FloatVariable("", 0.4, 1) { Default = 0.6 })));

        double Default(string provider, string model) => space.Configure(("Provider", provider), ("Model", model))["Temperature"].AsReal();

        Assert.Equal(0.9, Default("openai", "gpt-4"));
        Assert.Equal(0.5, Default("groq", "gpt-4"));
        Assert.Equal(0.6, Default("other", "gpt-4"));
        Assert.Equal(0.7, Default("other", "llama"));
        Assert.Equal(0.7, Default("openai", "llama"));
        Assert.True(space.Validate(VariableConfiguration.Of(("Provider", "openai"), ("Temperature", 1.9))).IsValid);
        Assert.False(space.Validate(VariableConfiguration.Of(("Provider", "groq"), ("Temperature", 1.9))).IsValid);
    }

    [Fact]
    public void Inactive_variables_are_absent_and_modules_bring_their_own()
    {
        var keyword = Space.Configure(("Retriever", "Keyword"), ("Cut", "length"));

        Assert.Equal(1.2, keyword["Retriever.Keyword.K1"].AsReal());
        Assert.True(keyword["Retriever.Vector.Probes"].IsAbsent);
        Assert.Equal(100, keyword["Cut.Value"].AsInteger());
        Assert.True(Space.Default()["Cut.Value"].IsAbsent);
        Assert.Equal(ValidationRules.Range, Assert.Single(Space.Validate(VariableConfiguration.Of(("Cut", "share"), ("Cut.Value", 100))).Errors).Rule);
    }

    [Fact]
    public void Completing_drops_what_became_inactive()
    {
        var keyword = Space.Configure(("Retriever", "Keyword"));

        var vector = Space.Complete(keyword.With("Retriever", "Vector"));

        Assert.True(vector["Retriever.Keyword.K1"].IsAbsent);
        Assert.Equal(8, vector["Retriever.Vector.Probes"].AsInteger());
    }

    [Fact]
    public void Composites_are_computed_in_the_order_of_their_dependencies()
    {
        var space = VariableSpace.Create(
            new CompositeVariable("Bottom", ["Left", "Right"], c => c["Left"].AsInteger() + c["Right"].AsInteger()),
            new CompositeVariable("Left", ["Top"], c => c["Top"].AsInteger() * 2),
            new CompositeVariable("Right", ["Top"], c => c["Top"].AsInteger() * 3),
            new IntegerVariable("Top", 0, 10) { Default = 1 });

        Assert.Equal(5, space.Default()["Bottom"].AsInteger());
        Assert.Equal(20, space.Default().With("Top", 4)["Bottom"].AsInteger());
        Assert.Equal(VariableRules.Computed, Assert.Single(space.Validate(VariableConfiguration.Of(("Bottom", 7))).Errors).Rule);
    }

    [Fact]
    public void A_long_chain_of_composites_fits()
    {
        const int Length = 10_000;
        var links = Enumerable.Range(1, Length).Reverse().Select(i => (Variable)new CompositeVariable($"c{i}", [$"c{i - 1}"], c => c[$"c{i - 1}"].AsInteger() + 1));

        var space = VariableSpace.Create([.. links, new IntegerVariable("c0", 0, 9) { Default = 0 }]);

        Assert.Equal(Length, space.Default()[$"c{Length}"].AsInteger());
    }

    [Fact]
    public void A_composite_may_refuse_its_value()
    {
        var space = VariableSpace.Create(
            new IntegerVariable("Top", 0, 10) { Default = 1 },
            new CompositeVariable("Twice", ["Top"], c => c["Top"].AsInteger() * 2) { Check = v => v.AsInteger() > 10 ? "must not exceed 10" : null });

        Assert.True(space.Validate(VariableConfiguration.Of(("Top", 5))).IsValid);
        Assert.Equal("must not exceed 10", Assert.Single(space.Validate(VariableConfiguration.Of(("Top", 6))).Errors).Message);
    }

    [Fact]
    public void A_composite_is_absent_while_an_input_is()
    {
        var space = VariableSpace.Create(
            new ChoiceVariable("On", true, false) { Default = false },
            new IntegerVariable("Size", 1, 9) { Default = 2, When = Condition.When("On", true) },
            new CompositeVariable("Twice", ["Size"], c => c["Size"].AsInteger() * 2));

        Assert.True(space.Default()["Twice"].IsAbsent);
        Assert.Equal(4, space.Configure(("On", true))["Twice"].AsInteger());
    }

    [Fact]
    public void A_variable_without_default_must_be_given()
    {
        var space = VariableSpace.Create(new FloatVariable("x", 0, 1), new FloatVariable("y", 0, 1) { Default = 0.5 });

        Assert.Equal(ValidationRules.Required, Assert.Single(space.Validate(VariableConfiguration.Empty).Errors).Rule);
        Assert.Contains("$.x", Assert.Throws<ValidationException>(() => space.Default()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_constraint_names_itself_and_the_values()
    {
        var result = Space.Validate(VariableConfiguration.Of(("Temperature", 1.8), ("TopP", 0.2)));

        Assert.Equal("$: constraint 'hot and narrow': not (Temperature is between 1.5 and 2 and TopP is between 0 and 0.3) does not hold (was Temperature = 1.8, TopP = 0.2) [constraint]. Change one of these values.", Assert.Single(result.Errors).ToString());
    }

    [Fact]
    public void A_configuration_of_another_space_with_the_same_names_is_judged_by_name()
    {
        var other = Spaces.EveryKind().Sample(new SeededRandom(5));

        Assert.True(Space.Validate(other).IsValid);
        Assert.Equal(other, Space.Complete(other));
    }

    [Fact]
    public void Functions_never_see_values_of_the_wrong_kind()
    {
        var wrong = Space.Default().With("Demos", "many").With("MaxTokens", 1.5);

        Assert.True(wrong["Total"].IsAbsent);
        Assert.Equal(["$.Demos", "$.MaxTokens"], Space.Validate(wrong).Errors.Select(e => e.Path));
        Assert.Equal(["$.Demos", "$.MaxTokens"], Space.Validate(Space.Complete(wrong)).Errors.Select(e => e.Path));
    }

    [Fact]
    public void A_condition_on_an_inactive_variable_does_not_hold()
    {
        var space = VariableSpace.Create(
            new ChoiceVariable("On", true, false) { Default = false },
            new ChoiceVariable("Inner", "a", "b") { Default = "a", When = Condition.When("On", true) },
            new IntegerVariable("IsA", 1, 3) { Default = 1, When = Condition.When("Inner", "a") },
            new IntegerVariable("IsNotA", 1, 3) { Default = 1, When = !Condition.When("Inner", "a") },
            new IntegerVariable("Coded", 1, 3) { Default = 1, When = new Condition.Custom("a by code", ["Inner"], c => c["Inner"].AsText() == "a") });

        Assert.Equal("On = false, IsNotA = 1", space.Default().ToString());
        Assert.Equal("On = true, Inner = a, IsA = 1, Coded = 1", space.Configure(("On", true)).ToString());
    }
}
