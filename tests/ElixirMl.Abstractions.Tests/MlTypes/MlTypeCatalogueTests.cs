using System.Reflection;
using System.Text;
using System.Text.Json;
using ElixirMl.MlTypes;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.MlTypes;

public class MlTypeCatalogueTests
{
    private static readonly string[] Hostile =
    [
        "null", "true", "false", "0", "-1", "1e400", "-1e400", "1e99999999999", "1e-99999999999", "\"\"", "\"NaN\"", "\"\\ud800\"", "[]", "{}", "[[]]", "[{}]", "[null]", "[[[1],2]]",
        "{\"\\ud800\":1}", "{\"text\":\"\\udfff\"}", "{\"name\":\"f\",\"arguments\":{\"\\ud800\":1}}", "{\"name\":\"f\",\"arguments\":{\"a\":\"\\ud800\"}}",
        Nested('[', ']', 100_000), Nested('[', ']', 65), string.Concat(Enumerable.Repeat("{\"arguments\":", 5000)) + "1" + new string('}', 5000),
        $"{{\"toolCalls\":{Nested('[', ']', 5000)},\"text\":1}}",
    ];

    private static readonly string[] Names =
        ["text", "model", "usage", "toolCalls", "name", "arguments", "value", "scale", "calibration", "amount", "currency", "title", "reasoning", "confidence", "inputTokens", "environmentVariable", "x"];

    [Fact]
    public void Names_are_unique_and_written_in_snake_case()
    {
        string[] names = MlTypeCatalogue.All.Select(type => type.Name).ToArray();

        Assert.Equal(names.Distinct(), names);
        Assert.All(names, name => Assert.Matches("^[a-z]+(_[a-z]+)*$", name));
        Assert.Equal(28, names.Length);
    }

    [Fact]
    public void A_type_is_found_by_its_exact_name()
    {
        Assert.True(MlTypeCatalogue.TryFind("confidence_score", out MlType? type));
        Assert.Same(MlType.Of<ConfidenceScore>(), type);
        Assert.Equal(typeof(ConfidenceScore), type.ClrType);
        Assert.False(MlTypeCatalogue.TryFind("ConfidenceScore", out _));
    }

    [Fact]
    public void Every_schema_is_an_object_that_names_its_type_and_leaves_room_for_a_description()
    {
        foreach (MlType type in MlTypeCatalogue.All)
        {
            var reader = new Utf8JsonReader(type.JsonSchema);
            JsonElement schema = JsonElement.ParseValue(ref reader);

            Assert.False(reader.Read());
            Assert.Equal(type.Name, schema.GetProperty("x-ml-type").GetString());
            Assert.False(schema.TryGetProperty("description", out _) || schema.TryGetProperty("title", out _));
            Assert.DoesNotContain("$ref", schema.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_compiler_is_told_the_same_name_and_schema()
    {
        foreach (MlType type in MlTypeCatalogue.All)
        {
            MlTypeAttribute? attribute = type.ClrType.GetCustomAttribute<MlTypeAttribute>();

            Assert.Equal(type.Name, attribute?.Name);
            Assert.Equal(Encoding.UTF8.GetString(type.JsonSchema), attribute?.JsonSchema);
        }
    }

    [Fact]
    public void Hostile_json_is_answered_and_left_on_its_last_token()
    {
        foreach (MlType type in MlTypeCatalogue.All)
        {
            foreach (string json in Hostile)
                Reading.TryRead(type, json, out _, out _);
        }
    }

    [Fact]
    public void Whatever_json_comes_it_is_answered_and_what_is_accepted_survives() =>
        Prop.ForAll(RandomJson(4).ToArbitrary(), json => MlTypeCatalogue.All.All(type => AnswersAndSurvives(type, json))).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_that_is_not_json_is_answered() => Prop.ForAll(
        Gen.OneOf(Any.Text, Gen.Elements("", "{", "[1,", "[1]]", "nul", "\"", "[1] x", new string('[', 10_000))).ToArbitrary(),
        text => MlTypeCatalogue.All.All(type => type.TryParseText(text, out object? value, out string? error) ? value is not null : error.Length > 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_value_of_another_type_is_not_written()
    {
        using var writer = new Utf8JsonWriter(Stream.Null);

        Assert.Throws<ArgumentException>(() => MlType.Of<Probability>().Write(writer, 0.5));
    }

    [Fact]
    public void The_serializer_reports_what_is_wrong() =>
        Assert.StartsWith("1.5 is not a probability", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Probability>("1.5")).Message, StringComparison.Ordinal);

    private static bool AnswersAndSurvives(MlType type, string json)
    {
        if (!Reading.TryRead(type, json, out object? value, out _))
            return true;

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            type.Write(writer, value!);

        string written = Encoding.UTF8.GetString(stream.ToArray());
        return Reading.TryRead(type, written, out object? copy, out _) && value!.Equals(copy);
    }

    private static Gen<string> RandomJson(int depth)
    {
        Gen<string> scalar = Gen.OneOf(
            Gen.Elements("null", "true", "1", "0.5", "7", "-1", "1e400", "\"\"", "\"platt\"", "\"USD\"", "\"a\"", "\"A_KEY\"", "\"\\ud800\""),
            Any.Finite.Select(number => JsonSerializer.Serialize(number)),
            Any.Text.Select(text => JsonSerializer.Serialize(text)));
        if (depth == 0)
            return scalar;

        Gen<string> inner = RandomJson(depth - 1);
        Gen<string> array = inner.ListOf().Select(items => $"[{string.Join(',', items.Take(5))}]");
        Gen<string> members = Gen.Elements(Names).Zip(inner).ListOf().Select(pairs => $"{{{string.Join(',', pairs.Take(6).Select(pair => $"\"{pair.Item1}\":{pair.Item2}"))}}}");
        return Gen.OneOf(scalar, array, members);
    }

    private static string Nested(char open, char close, int depth) => new string(open, depth) + "1" + new string(close, depth);
}
