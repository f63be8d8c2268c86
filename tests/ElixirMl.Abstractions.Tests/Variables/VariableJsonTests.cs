using System.Text;
using ElixirMl.Schemas;
using ElixirMl.Variables;
using ElixirMl.Variables.Json;
using ElixirMl.Variables.Sampling;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.Variables;

public class VariableJsonTests
{
    private static readonly VariableSpace Space = Spaces.EveryKind();

    [Fact]
    public void Every_configuration_comes_back_from_its_json() => Prop.ForAll<ulong>(static seed =>
    {
        var sample = Space.Sample(new SeededRandom(seed));
        var read = VariableConfiguration.Parse(sample.ToJson());

        return read.Equals(sample) && read.Hash == sample.Hash && Space.ParseConfiguration(sample.ToJson()).Equals(sample);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_configuration_is_a_plain_object() =>
        Assert.Equal("""{"Route.Temperature":0.7,"Demos":4,"Model":"größer","Tools":true}""", VariableConfiguration.Of(("Route.Temperature", 0.7), ("Demos", 4), ("Model", "größer"), ("None", default), ("Tools", true)).ToJson());

    [Theory]
    [InlineData("[]", "$", ValidationRules.Type)]
    [InlineData("{", "$", ValidationRules.Syntax)]
    [InlineData("{} x", "$", ValidationRules.Syntax)]
    [InlineData("""{"A": 1, "A": 2}""", "$.A", ValidationRules.Duplicate)]
    [InlineData("""{"A": [1, 2]}""", "$.A", ValidationRules.Type)]
    [InlineData("", "$", ValidationRules.Syntax)]
    public void What_is_no_configuration_is_refused(string json, string path, string rule)
    {
        var result = VariableConfiguration.TryParse(Encoding.UTF8.GetBytes(json), out _);

        Assert.Equal((path, rule), (result.Errors[0].Path, result.Errors[0].Rule));
    }

    [Fact]
    public void Problems_of_text_and_values_come_at_once()
    {
        var result = Space.TryParseConfiguration("""{"Temperature": 9, "Demos": {}, "Provder": "x"}"""u8, out var configuration);

        Assert.Equal(["$.Demos", "$.Provder", "$.Temperature"], result.Errors.Select(e => e.Path));
        Assert.Equal(0, configuration.Count);
    }

    [Fact]
    public void A_space_comes_back_from_its_json()
    {
        var json = Everything().ToJson();

        var read = VariableSpace.Parse(json, Code);

        Assert.Equal(json, read.ToJson());
        Assert.Equal(Everything().Hash, read.Hash);
        Assert.Equal(Everything().SampleRandom(50, 3), read.SampleRandom(50, 3));
    }

    [Fact]
    public void The_json_of_a_space_is_read_by_people()
    {
        var space = VariableSpace.Create(
            new FloatVariable("Rate", 0.001, 1) { Default = 0.1, Scale = VariableScale.Log, Description = "Speed of learning.", Hints = VariableHints.Smooth | VariableHints.HighImpact, When = Condition.When("Kind", "a") },
            new ChoiceVariable("Kind", "a", "b") { Weights = [1, 2] }).With("Kind", "a");

        Assert.Equal(
            """
            {
              "version": 1,
              "variables": [
                {
                  "name": "Rate",
                  "kind": "float",
                  "minimum": 0.001,
                  "maximum": 1,
                  "scale": "log",
                  "default": 0.1,
                  "when": {
                    "variable": "Kind",
                    "is": "a"
                  },
                  "description": "Speed of learning.",
                  "hints": [
                    "Smooth",
                    "HighImpact"
                  ]
                },
                {
                  "name": "Kind",
                  "kind": "choice",
                  "values": [
                    "a",
                    "b"
                  ],
                  "weights": [
                    1,
                    2
                  ]
                }
              ],
              "fixed": {
                "Kind": "a"
              }
            }
            """,
            space.ToJson());
    }

    [Fact]
    public void Descriptions_do_not_change_the_identity_of_a_space()
    {
        var one = VariableSpace.Create(new FloatVariable("x", 0, 1) { Description = "one", Hints = VariableHints.Smooth });
        var two = VariableSpace.Create(new FloatVariable("x", 0, 1) { Description = "two" });
        var other = VariableSpace.Create(new FloatVariable("x", 0, 2));

        Assert.Equal(one.Hash, two.Hash);
        Assert.NotEqual(one.Hash, other.Hash);
    }

    [Fact]
    public void All_mistakes_in_the_json_of_a_space_come_at_once()
    {
        const string Json =
            """
            {
              "version": 1,
              "variables": [
                { "name": "A", "kind": "flaot", "minimum": 0 },
                { "name": "B", "kind": "float", "minimum": "0", "maximum": 1, "scael": "log" },
                { "name": "C", "kind": "composite", "inputs": ["A"] },
                { "name": "D", "kind": "choice", "values": [1, {}], "when": { "variable": "A" , "is": 1, "or": 2 } }
              ],
              "constraints": [{ "name": "rule", "inputs": ["A"] }],
              "extra": 1
            }
            """;

        var error = Assert.Throws<ValidationException>(() => VariableSpace.Parse(Json));

        Assert.Equal(
            ["$.variables[0].kind", "$.variables[0].minimum", "$.variables[1].minimum", "$.variables[1].scael", "$.variables[2]", "$.variables[3].values[1]", "$.variables[3].when.or", "$.constraints[0]", "$.extra"],
            error.Result.Errors.Select(e => e.Path));
        Assert.Contains("Did you mean 'float'?", error.Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'scale'?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Checks_of_composites_are_given_again()
    {
        Func<VariableConfiguration, VariableValue> twice = c => 2 * c["A"].AsInteger();
        Func<VariableValue, string?> small = v => v.AsInteger() > 10 ? "must be small" : null;
        var json = VariableSpace.Create(new IntegerVariable("A", 0, 9), new CompositeVariable("B", ["A"], twice) { Check = small }).ToJson();
        var code = new SpaceCode { Composites = new Dictionary<string, Func<VariableConfiguration, VariableValue>> { ["B"] = twice } };

        Assert.Contains("SpaceCode.Checks", Assert.Throws<ValidationException>(() => VariableSpace.Parse(json, code)).Message, StringComparison.Ordinal);
        Assert.False(VariableSpace.Parse(json, code with { Checks = new Dictionary<string, Func<VariableValue, string?>> { ["B"] = small } }).Validate(VariableConfiguration.Of(("A", 6))).IsValid);
    }

    [Fact]
    public void What_is_no_json_is_refused() =>
        Assert.Equal(ValidationRules.Syntax, Assert.Throws<ValidationException>(() => VariableSpace.Parse("{\"version\": 1, \"version\": 1}")).Result.Errors[0].Rule);

    [Fact]
    public void A_wrong_space_in_json_is_refused_like_any_other() =>
        Assert.Contains("the minimum 1 must be below", Assert.Throws<ValidationException>(() => VariableSpace.Parse("""{"version": 1, "variables": [{"name": "x", "kind": "float", "minimum": 1, "maximum": 0}]}""")).Message, StringComparison.Ordinal);

    private static VariableSpace Everything() => VariableSpace.Union(("", Space), ("Other", Spaces.OfFloats(2)))
        .Extend(new IntegerVariable("Odd", 1, 9) { When = new Condition.Custom("odd demos", ["Demos"], c => c["Demos"].AsInteger() % 2 == 1) | !Condition.When("Provider", "alpha", "beta") })
        .Extend(new ModuleVariable("Clock", new ModuleOption("system") { Implementation = typeof(TimeProvider), Capabilities = ["now"], CostFactor = 2 }) { Contract = typeof(TimeProvider) })
        .Bind("x", "Other.x0", "Other.x1")
        .With("Batch", 8);

    private static SpaceCode Code => new()
    {
        Composites = new Dictionary<string, Func<VariableConfiguration, VariableValue>>
        {
            ["DemoTokens"] = c => c["Demos"].AsInteger() * c["Window"].AsInteger(),
            ["Total"] = c => c["DemoTokens"].AsInteger() + c["MaxTokens"].AsInteger(),
        },
        Conditions = new Dictionary<string, Func<VariableConfiguration, bool>> { ["odd demos"] = c => c["Demos"].AsInteger() % 2 == 1 },
        Constraints = new Dictionary<string, Func<VariableConfiguration, string?>> { ["budget"] = c => c["Total"].AsInteger() <= 16_000 ? null : "too much" },
        Implementations = new Dictionary<string, Type> { ["System.TimeProvider"] = typeof(TimeProvider) },
    };
}
