using ElixirMl.TestKit;

namespace ElixirMl.Generators.Tests.Schemas;

public sealed class SchemaGeneratorTests
{
    [Fact]
    public void A_schema_gets_codec_rules_and_transforms() => GeneratorRun<AllGenerators>.On("""
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using ElixirMl;
        using ElixirMl.MlTypes;
        using ElixirMl.Schemas;

        namespace Shop;

        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
        [JsonDerivedType(typeof(Card), "card")]
        [JsonDerivedType(typeof(Cash), "cash")]
        public abstract record Payment;

        [Schema] public sealed partial record Card : Payment { public required string Number { get; init; } }
        [Schema] public sealed partial record Cash : Payment;

        [Schema("A booking.", UnknownKeys = UnknownKeys.Reject)]
        public sealed partial class Booking
        {
            [Field("Who books.", Aliases = ["guest", "who"], Examples = ["Ada"])] public required string Name { get; init; }
            [EmailAddress] public string? Mail { get; init; }
            public required DateOnly From { get; set; }
            public required DateOnly To { get; set; }
            [MultipleOf(0.5), Range(0, 10)] public double Discount { get; init; } = 0.5;
            [UniqueItems, MaxLength(3)] public List<string> Tags { get; init; } = [];
            [Field(Variable = true)] public Probability Likely { get; init; } = new(0.5);
            public required Payment Payment { get; init; }
            public Booking? Next { get; init; }

            [Transform] private static string Trim(string name) => name.Trim();
            [Transform] private static Booking Normalise(Booking booking) => booking;
            [Rule("A booking ends after it starts.")] private static bool EndsAfterStart(DateOnly from, DateOnly to) => to > from;
            [Rule] private static string? NotTooLong(Booking booking) => booking.To.DayNumber - booking.From.DayNumber > 30 ? "At most 30 days." : null;
        }
        """).Matches(Approved.Here());

    [Theory]
    [InlineData("public required System.Threading.Thread T { get; init; }")]
    [InlineData("public required string A { get; init; } [Field(Name = \"a\")] public required string B { get; init; }")]
    [InlineData("[System.ComponentModel.DataAnnotations.Range(1, 2)] public required string A { get; init; }")]
    [InlineData("[System.ComponentModel.DataAnnotations.RegularExpression(\"(\")] public required string A { get; init; }")]
    [InlineData("[Format(\"unknown\"), MultipleOf(-1)] public required string A { get; init; }")]
    [InlineData("public required string A { get; init; } [Rule] static bool Check(int a) => true;")]
    [InlineData("public required string A { get; init; } [Rule] bool Check(string a) => true; [Rule] static bool Out(out string a) { a = \"\"; return true; }")]
    [InlineData("public required string A { get; init; } [Transform] static int Change(string a) => 1;")]
    [InlineData("public required string A { get; init; } [Field] public string B { get; } = \"\";")]
    [InlineData("public Thing(int a) { } public required string A { get; init; }")]
    [InlineData("public int? A { get; init; } [Rule] static bool Check(int a) => true;")]
    public void A_mistake_is_left_out_and_the_rest_compiles(string members)
    {
        var run = GeneratorRun<AllGenerators>.On($$"""
            using ElixirMl;
            [Schema] public partial record Thing { {{members}} }
            """);

        Assert.Contains("SchemaCodec", Assert.Single(run.Sources).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Input] public required string A { get; init; }")]
    [InlineData("[Input, Output] public required string A { get; init; } [Output] public required string B { get; init; }")]
    [InlineData("[Input] public required string A { get; init; } [Output] public required string B { get; init; } public required string C { get; init; } public required int D;")]
    [InlineData("[Input] public required string A { get; init; } [Output] public required string B { get; init; } [Rule] static bool Both(string a, string b) => true; [Transform] static Ask Whole(Ask ask) => ask;")]
    [InlineData("[Input] public required object A { get; init; } [Output] public required string B { get; init; } private Ask(int x) { }")]
    public void A_mistake_in_a_signature_is_left_out_and_the_rest_compiles(string members)
    {
        var run = GeneratorRun<AllGenerators>.On($$"""
            using ElixirMl;
            [Signature] public partial record Ask { {{members}} }
            """);

        Assert.Contains("AskPredictor", Assert.Single(run.Sources).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inherited_default_is_kept_unless_a_value_is_given()
    {
        var run = GeneratorRun<AllGenerators>.On("""
            using System;
            using ElixirMl;
            public abstract record Base { public Guid Id { get; init; } = Guid.NewGuid(); }
            [Schema] public sealed partial record Thing : Base { public required string Name { get; init; } }
            public static class Probe { public static string Read() => Thing.Codec.TryParse("{\"name\":\"x\",\"id\":\"0f8fad5b-d9cb-469f-a165-70867728950e\"}"u8, out var thing).IsValid ? thing!.Id.ToString() : ""; }
            """);

        Assert.Equal("0f8fad5b-d9cb-469f-a165-70867728950e", run.Load().GetType("Probe")!.GetMethod("Read")!.Invoke(null, null));
    }
}
