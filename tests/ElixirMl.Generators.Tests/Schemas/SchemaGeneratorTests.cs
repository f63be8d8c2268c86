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
    [InlineData("public required System.Threading.Thread Thread { get; init; }", "which no schema supports")]
    [InlineData("public required string A { get; init; } [Field(Name = \"a\")] public required string B { get; init; }", "have the same JSON name 'a'")]
    [InlineData("[System.ComponentModel.DataAnnotations.Range(1, 2)] public required string A { get; init; }", "[Range] on 'A' does not fit its type 'string'")]
    [InlineData("public required string A { get; init; } [Rule] static bool Check(int a) => true;", "has a parameter that is no field")]
    [InlineData("public required string A { get; init; } [Transform] static int Change(string a) => 1;", "return the same type")]
    public void A_mistake_becomes_a_compile_error_that_says_what_to_do(string members, string expected)
    {
        var run = GeneratorRun<AllGenerators>.OnBroken($$"""
            using ElixirMl;
            [Schema] public partial record Thing { {{members}} }
            """);

        var errors = run.Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Id == "CS1029").Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));

        Assert.Contains(errors, error => error.Contains(expected, StringComparison.Ordinal));
    }
}
