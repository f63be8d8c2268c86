using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.Json;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;

namespace ElixirMl.Abstractions.Tests.Schemas.Records;

/// <summary>What strangers send: one clear error each, bounded in time and memory, the same on both roads.</summary>
public sealed partial class HostileTests
{
    private static readonly RecordCodec Records = Target.Schema.ToCodec();

    [Theory]
    [InlineData("""{"matrix":[[1,2],[3]]}""", "$.matrix", "type")]
    [InlineData("""{"matrix":[[1,2],3]}""", "$.matrix", "type")]
    [InlineData("""{"vector":[]}""", "$.vector", "type")]
    [InlineData("""{"vector":[1e999]}""", "$.vector", "type")]
    [InlineData("""{"vector":["x"]}""", "$.vector", "type")]
    [InlineData("""{"real":NaN}""", "$", "syntax")]
    [InlineData("""{"real":-Infinity}""", "$", "syntax")]
    [InlineData("""{"real":1e999}""", "$.real", "type")]
    [InlineData("""{"whole":99999999999}""", "$.whole", "type")]
    [InlineData("""{"whole":1.5}""", "$.whole", "type")]
    [InlineData("""{"whole":"1"}""", "$.whole", "type")]
    [InlineData("""{"text":1}""", "$.text", "type")]
    [InlineData("""{"text":{"a":[1,2]}}""", "$.text", "type")]
    [InlineData("""{"text":"\udc00"}""", "$.text", "type")]
    [InlineData("""{"\ud800":1}""", "$", "type")]
    [InlineData("""{"map":{"\ud800":"x"}}""", "$.map", "type")]
    [InlineData("""{"day":"\ud800"}""", "$.day", "type")]
    [InlineData("""{"text":"a","text":"b"}""", "$.text", "duplicate")]
    [InlineData("""{"map":{"a":"x","a":"y"}}""", "$.map['a']", "duplicate")]
    [InlineData("""{"text":null}""", "$.text", "required")]
    [InlineData("""{"anything":[[1],[1.0]]}""", "$.anything", "unique")]
    [InlineData("""{"lists":[[1],[2],[1]]}""", "$.lists", "unique")]
    public void A_bad_value_is_one_error_that_says_where(string json, string path, string rule)
    {
        var errors = Target.Codec.TryParse(Encoding.UTF8.GetBytes(json), out _).Errors;

        Assert.Contains((path, rule), errors.Select(static error => (error.Path.Split('[')[0] + (error.Path.Contains("['", StringComparison.Ordinal) ? error.Path[error.Path.IndexOf('[', StringComparison.Ordinal)..] : ""), error.Rule)));
        Assert.Equal(Roads.Errors(Target.Codec, json), Roads.Errors(Records, json));
        Assert.All(errors, static error => Assert.NotEmpty(error.Message));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_an_error()
    {
        byte[] json = [.. "{\"text\":\""u8, 0xff, 0xfe, .. "\"}"u8];

        Assert.Equal("$.text type", Summary(Target.Codec.TryParse(json, out _)));
        Assert.Equal("$.text type", Summary(Records.TryParse(json, out _)));
    }

    [Theory]
    [InlineData("{\"anything\":")]
    [InlineData("{\"next\":")]
    public void Ten_thousand_levels_are_one_error(string open)
    {
        var json = string.Concat(Enumerable.Repeat(open.EndsWith("next\":", StringComparison.Ordinal) ? open : "[", 10_000));
        json = open + json;

        Assert.Contains("$ limit", Target.Codec.TryParse(Encoding.UTF8.GetBytes(json), out _).Errors.Select(static error => $"{error.Path} {error.Rule}"));
        Assert.Equal(Roads.Errors(Target.Codec, json), Roads.Errors(Records, json));
    }

    [Fact]
    public void A_million_wrong_items_are_a_thousand_errors_and_a_count()
    {
        var json = Encoding.UTF8.GetBytes($$"""{"numbers":[{{string.Join(',', Enumerable.Repeat("\"x\"", 1_000_000))}}]}""");
        var errors = Target.Codec.TryParse(json, out _).Errors;

        Assert.Equal(SchemaLimits.MaximumErrors + 1, errors.Count);
        Assert.Equal("$.numbers[0]", errors[0].Path);
        Assert.Contains("999000 more", errors[^1].Message, StringComparison.Ordinal);
        Assert.Equal(errors, Records.TryParse(json, out _).Errors);
    }

    [Fact]
    public void A_million_good_items_are_read()
    {
        var json = Encoding.UTF8.GetBytes($$"""{"numbers":[{{string.Join(',', Enumerable.Range(0, 1_000_000))}}]}""");

        Assert.True(Target.Codec.TryParse(json, out var value).IsValid);
        Assert.Equal(1_000_000, value!.Numbers!.Count);
        Assert.True(Records.TryParse(json, out _).IsValid);
    }

    [Fact]
    public void A_million_numbers_too_many_for_an_ml_type_stop_at_its_limit()
    {
        var json = Encoding.UTF8.GetBytes($$"""{"vector":[{{string.Join(',', Enumerable.Repeat("1", 1_048_577))}}]}""");

        Assert.Contains("1048576", Target.Codec.TryParse(json, out _).Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_catastrophic_pattern_stops_at_its_time_limit()
    {
        var json = $$"""{"code":"{{new string('a', 60)}}!"}""";
        var error = Assert.Single(Target.Codec.TryParse(Encoding.UTF8.GetBytes(json), out _).Errors);

        Assert.Equal(("$.code", "pattern"), (error.Path, error.Rule));
        Assert.Contains("250 ms", error.Message, StringComparison.Ordinal);
        Assert.Equal(Roads.Errors(Target.Codec, json), Roads.Errors(Records, json));
    }

    [Fact]
    public void A_payload_beyond_the_limit_is_not_read()
    {
        var limits = new ReadLimits { MaximumBytes = 10 };

        Assert.Equal("$ limit", Summary(Target.Codec.TryParse("{\"text\":\"abc\"}"u8, limits, out _)));
        Assert.Equal("$ limit", Summary(Records.TryParse("{\"text\":\"abc\"}"u8, limits, out _)));
        Assert.True(Target.Codec.TryParse("{}"u8, limits, out _).IsValid);
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ReadLimits { MaximumBytes = 0 });
    }

    [Fact]
    public void Unknown_keys_that_are_kept_cost_linear_time()
    {
        var codec = (Schema.Create("Open", Field.Any("a").AsOptional()) with { UnknownKeys = UnknownKeys.Allow }).ToCodec();
        var json = Encoding.UTF8.GetBytes($$"""{{{string.Join(',', Enumerable.Range(0, 200_000).Select(static index => $"\"k{index}\":1"))}}}""");

        Assert.True(codec.TryParse(json, out var record).IsValid);
        Assert.Equal(200_001, record!.Count);
    }

    private static string Summary(ElixirMl.Schemas.ValidationResult result) => string.Join(';', result.Errors.Select(static error => $"{error.Path} {error.Rule}"));

    [Schema]
    public sealed partial record Target
    {
        public string Text { get; init; } = "";

        public int Whole { get; init; } = 1;

        public double Real { get; init; } = 1;

#pragma warning disable EML0010 // the pattern is hostile on purpose
        [RegularExpression("(a+)+b")]
#pragma warning restore EML0010
        public string? Code { get; init; }

        public DateOnly? Day { get; init; }

        public Tensor? Matrix { get; init; }

        public Embedding? Vector { get; init; }

        public IReadOnlyDictionary<string, string>? Map { get; init; }

        public IReadOnlyList<int>? Numbers { get; init; }

        [UniqueItems]
        public IReadOnlyList<IReadOnlyList<int>>? Lists { get; init; }

        [UniqueItems]
        public IReadOnlyList<JsonElement>? Anything { get; init; }

        public Target? Next { get; init; }
    }
}
