using ElixirMl.Schemas;
using ElixirMl.Variables;

namespace ElixirMl.Abstractions.Tests.Variables;

/// <summary>The sentences a person reads after a slip; the compiler's own are in the tests of the generators.</summary>
public class MistakeTests
{
    private static readonly VariableSpace Space = VariableSpace.Create(
        new ChoiceVariable("Provider", "openai", "groq") { Default = "groq" },
        new ChoiceVariable("Effort", "low", "high") { Default = "low", When = Condition.When("Provider", "openai") },
        new IntegerVariable("Depth", 1, 5) { Default = 2, When = Condition.When("Effort", "high") },
        new FloatVariable("Temperature", 0, 2) { Default = 0.7 },
        new FloatVariable("TopP", 0.1, 1) { Default = 0.9, Step = 0.05 },
        new IntegerVariable("Batch", 1, 64) { Default = 8, PowerOfTwo = true });

    [Theory]
    [InlineData("""{"Temprature":1}""", "$.Temprature: is not a variable of this space (was 1) [unknown]. Did you mean 'Temperature'?")]
    [InlineData("""{"Temperature":2.5}""", "$.Temperature: must be between 0 and 2 (was 2.5) [range]. Use 0 to 2.")]
    [InlineData("""{"Temperature":"hot"}""", "$.Temperature: must be a number (was hot) [type]. Give a number.")]
    [InlineData("""{"TopP":0.52}""", "$.TopP: must be a multiple of 0.05 above 0.1 (was 0.52) [multiple_of]. The nearest allowed value is 0.5.")]
    [InlineData("""{"Batch":33}""", "$.Batch: must be a power of two (was 33) [multiple_of]. The nearest allowed value is 32.")]
    [InlineData("""{"Provider":"grok"}""", "$.Provider: must be one of openai, groq (was grok) [allowed]. Did you mean 'groq'?")]
    [InlineData("""{"Effort":"high"}""", "$.Effort: is inactive because 'Provider is openai' does not hold (was high) [inactive]. Leave it out.")]
    [InlineData("""{"Depth":3}""", "$.Depth: is inactive because 'Effort is high' does not hold: Effort is inactive itself because 'Provider is openai' does not hold (was 3) [inactive]. Leave it out.")]
    public void A_wrong_value_is_explained_with_its_cure(string json, string expected) =>
        Assert.Equal(expected, Assert.Single(Space.Validate(VariableConfiguration.Parse(json)).Errors).ToString());

    [Fact]
    public void Two_variables_at_one_path_are_named() => Assert.Equal(
        "$.Route.Temperature: two variables share the path 'Route.Temperature' [duplicate]. Rename one, prefix one space, or bind them to one shared variable.",
        Assert.Single(Assert.Throws<ValidationException>(static () => VariableSpace.Union(("Route", Space), ("", VariableSpace.Create(new FloatVariable("Route.Temperature", 0, 1) { Default = 0 })))).Result.Errors).ToString());

    [Fact]
    public void A_condition_on_an_unknown_variable_is_named_with_the_nearest() => Assert.Equal(
        "$.Depth: reads 'Efort', which is not in the space (was Efort) [unknown]. Did you mean 'Effort'?",
        Assert.Single(Assert.Throws<ValidationException>(static () => VariableSpace.Create(
            new ChoiceVariable("Effort", "low", "high") { Default = "low" },
            new IntegerVariable("Depth", 1, 5) { Default = 2, When = Condition.When("Efort", "high") })).Result.Errors).ToString());
}
