using ElixirMl.TestKit;

namespace ElixirMl.Generators.Tests.Signatures;

public sealed class SignatureShapeTests
{
    [Theory]
    [InlineData("class")]
    [InlineData("record")]
    [InlineData("struct")]
    [InlineData("record struct")]
    public void Every_kind_of_type_can_be_a_signature(string kind) => GeneratorRun<AllGenerators>.On($$"""
        using ElixirMl;

        [Signature("Answer.")]
        public partial {{kind}} Ask
        {
            [Input] public required string Question { get; init; }
            [Output] public required string Answer { get; set; }
        }
        """);

    [Fact]
    public void Nested_generic_types_are_opened_again_exactly() => GeneratorRun<AllGenerators>.On("""
        using ElixirMl;
        namespace Deep.Down;

        public partial interface IOuter
        {
            internal partial record struct Middle<TItem>
            {
                [Signature]
                private sealed partial class Sort<T> where T : struct, System.IComparable<T>
                {
                    [Input] public required string @class { get; init; }
                    [Output] public required string[] @event { get; init; }
                }
            }
        }
        """).Matches(Approved.Here());

    [Fact]
    public void Two_signatures_of_one_name_live_in_two_namespaces() => GeneratorRun<AllGenerators>.On("""
        using ElixirMl;
        namespace A { [Signature("First.")] public partial record Ask { [Input] public required string Q { get; init; } [Output] public required int R { get; init; } } }
        namespace B { [Signature("Second.")] public partial record Ask { [Input] public required string Q { get; init; } [Output] public required int R { get; init; } } }
        """);

    [Fact]
    public void No_name_is_reserved() => GeneratorRun<AllGenerators>.On("""
        using ElixirMl;

        [Signature]
        public partial record Greedy
        {
            [Input] public required string Signature { get; init; }
            [Input] public required string Inputs { get; init; }
            [Input] public required string Codec { get; init; }
            [Input] public required string Options { get; init; }
            [Input] public required string CancellationToken { get; init; }
            [Input] public required string Value { get; init; }
            [Input] public required string Reader { get; init; }
            [Input] public required string Errors { get; init; }
            [Input] public required string Values { get; init; }
            [Output] public required string Outputs { get; init; }
            [Output] public required string Call { get; init; }
            [Output] public required string InputsCodec { get; init; }
            [Output] public required string Items { get; init; }
            [Output] public required string Config { get; init; }
            [Output] public required string Schema { get; init; }
        }
        """);

    [Fact]
    public void Defaults_of_inputs_become_defaults_of_parameters() => GeneratorRun<AllGenerators>.On("""
        using System;
        using System.Collections.Generic;
        using ElixirMl;

        public enum Tone { Plain, Warm }

        [Signature]
        public partial class Write
        {
            [Input] public string? Topic { get; init; }
            [Input] public Tone Tone { get; init; } = Tone.Warm;
            [Input] public double Temperature { get; init; } = -0.5;
            [Input] public int? Limit { get; init; } = 7;
            [Input] public bool Strict { get; init; } = true;
            [Input] public IReadOnlyList<string> Tags { get; init; } = [];
            [Input] public DateTime Day { get; init; } = DateTime.UnixEpoch;
            [Input] public required string Text { get; init; }
            [Output] public required string Reply { get; init; }
            [Output] public DateTime Made { get; init; } = DateTime.UnixEpoch;
        }
        """).Matches(Approved.Here());

    [Fact]
    public void Every_supported_type_and_constraint_compiles() => GeneratorRun<AllGenerators>.On("""
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using ElixirMl;

        public enum Size { [JsonStringEnumMemberName("s")] Small, [Description("not small")] Large }

        [Schema("A place.")]
        public partial record Place { public required string City { get; init; } public Place? Near { get; init; } }

        [Signature]
        public partial record Everything
        {
            [Input] public required bool A { get; init; }
            [Input, Range(0, 255)] public required byte B { get; init; }
            [Input, Range(-1, 1)] public required sbyte C { get; init; }
            [Input, Range(0, 10, MinimumIsExclusive = true)] public required short D { get; init; }
            [Input, Range(0, 10)] public required ushort E { get; init; }
            [Input, Range(0, 10)] public required uint F { get; init; }
            [Input, Range(-5, 10)] public required long G { get; init; }
            [Input, Range(-5, 10)] public required ulong H { get; init; }
            [Input, Range(0.5, 1.5)] public required Half I { get; init; }
            [Input, Range(0.5, 1.5)] public required float J { get; init; }
            [Input, Range(0.5, 1.5, MaximumIsExclusive = true)] public required double K { get; init; }
            [Input, Range(typeof(decimal), "0.1", "2")] public required decimal L { get; init; }
            [Input] public required char M { get; init; }
            [Input] public required Guid N { get; init; }
            [Input] public required Uri O { get; init; }
            [Input] public required DateTime P { get; init; }
            [Input] public required DateTimeOffset Q { get; init; }
            [Input] public required DateOnly R { get; init; }
            [Input] public required TimeOnly S { get; init; }
            [Input] public required TimeSpan T { get; init; }
            [Input] public required byte[] U { get; init; }
            [Input] public required JsonElement V { get; init; }
            [Output] public required Size W { get; init; }
            [Output] public Size? X { get; init; }
            [Output, MinLength(1)] public required string[] Y { get; init; }
            [Output, MaxLength(3)] public required List<int> Z { get; init; }
            [Output, Length(1, 2)] public required ImmutableArray<double> Aa { get; init; }
            [Output] public required HashSet<Size> Ab { get; init; }
            [Output] public required Dictionary<string, Place> Ac { get; init; }
            [Output] public required IReadOnlyDictionary<Size, int?> Ad { get; init; }
            [Output] public required Place Ae { get; init; }
            [Output] public Place? Af { get; init; }
            [Output] public required List<Place?> Ag { get; init; }
            [Output, AllowedValues("a", "b")] public required string Ah { get; init; }
            [Output, DeniedValues(1, 2)] public required int Ai { get; init; }
            [Output, Range(0, 1)] public double? Aj { get; init; }
            [Output, MinLength(2)] public required IEnumerable<string> Ak { get; init; }
        }
        """);

    [Fact]
    public void A_signature_may_have_no_inputs() => GeneratorRun<AllGenerators>.On("""
        using ElixirMl;
        [Signature] public partial record Joke { [Output] public required string Text { get; init; } }
        """);
}
