using ElixirMl.Schemas;
using ElixirMl.Variables;

namespace ElixirMl.Abstractions.Tests.Variables;

public class VariableSpaceBuildTests
{
    public static TheoryData<Variable, string> Mistakes => new()
    {
        { new FloatVariable("x", 1, 0), "the minimum 1 must be below the maximum 0" },
        { new FloatVariable("x", 0, double.PositiveInfinity), "limits must be finite" },
        { new FloatVariable("x", 0, 1) { Scale = VariableScale.Log }, "needs a minimum above 0" },
        { new FloatVariable("x", 0, 1) { Scale = VariableScale.Logit }, "strictly between 0 and 1" },
        { new FloatVariable("x", 0, 1) { Step = -0.1 }, "must not be negative" },
        { new FloatVariable("x", 0, 1) { Step = 2 }, "longer than the range" },
        { new FloatVariable("x", 0, 1) { Default = 2 }, "the default must be between 0 and 1 (was 2)" },
        { new FloatVariable("x", 0, 1) { Distribution = new(0, 0) }, "deviation" },
        { new IntegerVariable("x", 3, 2), "must not exceed" },
        { new IntegerVariable("x", 0, 9) { Step = 0 }, "at least 1" },
        { new IntegerVariable("x", 0, 9) { Scale = VariableScale.Log }, "above 0" },
        { new IntegerVariable("x", 5, 7) { PowerOfTwo = true }, "no power of two" },
        { new IntegerVariable("x", long.MinValue, long.MaxValue), "more than" },
        { new IntegerVariable("x", 0, 9) { Step = 2, Default = 3 }, "the default must be a multiple of 2 above 0" },
        { new ChoiceVariable("x"), "at least one value" },
        { new ChoiceVariable("x", "a", "a"), "'a' appears twice" },
        { new ChoiceVariable("x", "a", 1), "one kind" },
        { new ChoiceVariable("x", "a", "b") { Weights = [1] }, "1 weights for 2 values" },
        { new ChoiceVariable("x", "a", "b") { Weights = [0, 0] }, "not all 0" },
        { new ChoiceVariable("x", "alpha", "beta") { Default = "alhpa" }, "Did you mean 'alpha'?" },
        { new ModuleVariable("x"), "at least one option" },
        { new ModuleVariable("x", new ModuleOption("a")) { Default = "b" }, "must be one of a (was b)" },
        { new ModuleVariable("x", new ModuleOption("text") { Implementation = typeof(string) }) { Contract = typeof(IServiceProvider) }, "String does not implement IServiceProvider" },
        { new HybridVariable("x", new HybridOption("a", new FloatVariable("", 1, 0))), "the minimum 1" },
        { new ConditionalVariable("x", new FloatVariable("", 0, 1), new DomainCase(Condition.When("y", 1), new FloatVariable("", 0, 1))), "reads 'y', which is not in the space" },
        { new ConditionalVariable("x", new CompositeVariable("", ["x"], c => 1)), "cannot be a domain" },
        { new CompositeVariable("x", [], c => 1), "names no inputs" },
        { new FloatVariable("", 0, 1), "has no name" },
        { new FloatVariable("x", 0, 1) { DependsOn = ["z"] }, "reads 'z'" },
    };

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void A_wrong_declaration_is_named(Variable variable, string expected) =>
        Assert.Contains(expected, Assert.Throws<ValidationException>(() => VariableSpace.Create(variable)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_cycle_is_spelled_out()
    {
        Variable[] circle =
        [
            new FloatVariable("Free", 0, 1),
            new FloatVariable("A", 0, 1) { When = Condition.When("B", 1) },
            new CompositeVariable("B", ["C"], c => 1),
            new ConditionalVariable("C", new FloatVariable("", 0, 1), new DomainCase(Condition.When("A", 1), new FloatVariable("", 0, 1))),
        ];

        Assert.Contains("depends on itself: A → B → C → A", Assert.Throws<ValidationException>(() => VariableSpace.Create(circle)).Message, StringComparison.Ordinal);
        Assert.Contains("Self → Self", Assert.Throws<ValidationException>(() => VariableSpace.Create(new FloatVariable("Self", 0, 1) { DependsOn = ["Self"] })).Message, StringComparison.Ordinal);
    }

    public static TheoryData<Condition, string> Slips => new()
    {
        { Condition.When("Provider", "opanai"), "Provider must be one of openai, groq (was opanai) [allowed]. Did you mean 'openai'?" },
        { Condition.When("Provider", "openai") & !Condition.When("Retries", 9), "Retries must be between 0 and 5 (was 9)" },
        { Condition.When("Model", "large", "tiny"), "Model must be one of small, large (was tiny)" },
        { new Condition.Between("Provider", 1, 2), "Provider is no number" },
    };

    [Theory]
    [MemberData(nameof(Slips), DisableDiscoveryEnumeration = true)]
    public void A_condition_that_can_never_hold_is_named(Condition condition, string expected)
    {
        var space = VariableSpace.Create(
            new ChoiceVariable("Provider", "openai", "groq"),
            new IntegerVariable("Retries", 0, 5),
            new ConditionalVariable("Model", new ChoiceVariable("", "medium"), new DomainCase(Condition.When("Provider", "openai"), new ChoiceVariable("", "small", "large"))));
        var variable = new FloatVariable("x", 0, 1) { When = condition };

        Assert.Contains("$.x: has a condition that can never hold: ", Assert.Throws<ValidationException>(() => space.Extend(variable)).Message, StringComparison.Ordinal);
        Assert.Contains(expected, Assert.Throws<ValidationException>(() => VariableSpace.Create([.. space.Variables, variable])).Message, StringComparison.Ordinal);
        Assert.Contains(expected, Assert.Throws<ValidationException>(() => space.Constrain(VariableConstraint.Require("rule", condition))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_may_become_impossible_by_restriction() =>
        Assert.Single(VariableSpace.Create(new ChoiceVariable("A", 1, 2, 3), new FloatVariable("B", 0, 1) { When = Condition.When("A", 3) }).Restrict("A", [1, 2]).SampleRandom(50, 1).Select(c => c["B"]).Distinct());

    [Fact]
    public void All_wrong_declarations_come_at_once()
    {
        var error = Assert.Throws<ValidationException>(() => VariableSpace.Create(
            [new FloatVariable("Temperature", 1, 0), new ChoiceVariable("Model"), new IntegerVariable("Demos", 0, 9) { When = Condition.When("Temprature", 1) }, new IntegerVariable("Demos", 0, 9)],
            [VariableConstraint.Of("rule", ["Modle"], c => true)]));

        Assert.Equal(["$.Temperature", "$.Model", "$.Demos", "$.Demos", "$"], error.Result.Errors.Select(e => e.Path));
        Assert.Contains("Did you mean 'Temperature'?", error.Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'Model'?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_space_has_one_configuration() => Assert.Equal(0, VariableSpace.Empty.Default().Count);
}
