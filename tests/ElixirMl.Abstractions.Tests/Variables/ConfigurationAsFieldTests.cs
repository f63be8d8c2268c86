using System.Buffers;
using System.Text;
using System.Text.Json;
using ElixirMl.Abstractions.Tests.Variables.Contract;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Abstractions.Tests.Variables;

public partial class ConfigurationAsFieldTests
{
    [Fact]
    public void A_schema_may_have_a_configuration_as_a_field()
    {
        var run = new TrialOfNumbers { Score = 0.5, Settings = Numbers.Variables.Sample(new SeededRandom(5)) };

        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            TrialOfNumbers.Codec.Write(writer, run);
        }

        Assert.True(TrialOfNumbers.Codec.TryParse(json.WrittenSpan, out var read).IsValid);
        Assert.Equal(run.Settings, read!.Settings);
        Assert.Equal(new FieldType.Ml("variable_configuration", Encoding.UTF8.GetString(VariableConfiguration.JsonSchema)), TrialOfNumbers.Codec.Schema.Fields[1].Type);
    }

    [Fact]
    public void A_rule_checks_it_against_its_space()
    {
        var result = TrialOfNumbers.Codec.TryParse("""{"score":0.5,"settings":{"Temperature":9}}"""u8, out _);

        Assert.Contains("must be between 0 and 2", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_configuration_is_said()
    {
        Assert.Equal(".a: expected a number, a text, true, false or null, found an array", Error("""{"a":[1]}"""));
        Assert.Equal("expected an object of names and values, found an array", Error("[]"));
        Assert.Equal("'a' appears twice; keep one", Error("""{"a":1,"a":2}"""));
    }

    [Fact]
    public void The_serializer_uses_the_same_form()
    {
        var configuration = VariableConfiguration.Of(("Temperature", 0.5), ("Model", "large"), ("Loud", true), ("Demos", 3));

        var json = JsonSerializer.Serialize(configuration);

        Assert.Equal("""{"Temperature":0.5,"Model":"large","Loud":true,"Demos":3}""", json);
        Assert.Equal(configuration, JsonSerializer.Deserialize<VariableConfiguration>(json));
    }

    private static string? Error(string json) => MlType.Of<VariableConfiguration>().TryParseText(json, out _, out var error) ? null : error;

    [Schema]
    public sealed partial record TrialOfNumbers
    {
        public required double Score { get; init; }

        public required VariableConfiguration Settings { get; init; }

        [Rule]
        private static string? Fits(VariableConfiguration settings) =>
            Numbers.Variables.Validate(settings) is { IsValid: false } result ? result.Errors[0].Message : null;
    }
}
