using System.Text.Json;
using System.Text.Json.Nodes;
using ElixirMl.Adapters;
using ElixirMl.Predictors;
using ElixirMl.Sdk.Tests.Adapters;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Streaming;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Streaming;

/// <summary>Typed partials only grow, up to what the prediction says, whatever the format and however the reply is cut.</summary>
public sealed class GrowthTests
{
    private static readonly Adapter[] Adapters = [ChatAdapter.Shared, MarkdownAdapter.Shared, XmlAdapter.Shared, JsonAdapter.Shared, CompactAdapter.Shared];

    private static readonly string[] Fragments =
    [
        "word", " ", "\n", "\"", "'", "\\", "\\n", "\\u0041", "R&D", "&lt;", "&#65;", "&", "<b>", "</b>", "<text>", "</text>", "<![CDATA[", "]]>", "[[ ## note ## ]]", "[[ ##", "## ", "\n## tags\n", "**",
        "null", "None", "n/a", "{", "}", "[", "]", ",", ":", "```", "- ", "😀", "é", "12", "true", "//", "<think>",
    ];

    [Fact]
    public void Partials_are_beginnings_of_the_prediction_and_deltas_are_its_text() => Prop.ForAll(Texts(), Texts(), ArbMap.Default.ArbFor<(int, int[])>(), (text, other, seed) =>
    {
        var (number, cuts) = seed;
        string[] outputs = [Json(text), other.Length % 3 == 0 ? "null" : Json(other), $"[{Json(other)},{Json(text)}]", People(text, other, number), $"{{{Json("a")}:{number},\"b\":2}}", $"[[1,{number}],[],[3]]", Person(other, number), "\"Billing\"", "12.5"];
        foreach (var adapter in Adapters)
        {
            var reply = adapter.FormatReply(GatherFacts.Signature.Model, outputs);
            var options = new PredictOptions { Adapter = adapter, MaxExtraCalls = 0 };
            var whole = new GatherFactsPredictor(new ScriptedClient(reply)).PredictAsync("a", options).Result;
            var updates = Updates.ReadAsync(new GatherFactsPredictor(new ScriptedClient(reply) { Cut = text => GrowingReply.Cut(text, cuts) }).StreamAsync("a", options)).Result;

            Assert.Equal(Show(whole.Outputs), Show(updates[^1].Prediction!.Outputs));
            Assert.All(updates, update => IsBeginning(update.Partial, whole.Outputs));
            Assert.Equal(whole.Text, string.Concat(updates.Where(static update => update.Field == "text").Select(static update => update.Delta)));
            Assert.All(GatherFacts.Signature.Model.Outputs.Fields, field => Assert.Single(updates, update => update.Field == field.JsonName && update.IsLast));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Theory]
    [InlineData("None")]
    [InlineData("null")]
    [InlineData("NULL")]
    [InlineData("n/a")]
    [InlineData("")]
    public async Task A_text_that_looks_like_nothing_is_in_the_end_what_the_prediction_says(string note)
    {
        foreach (var adapter in Adapters)
        {
            var reply = adapter.FormatReply(GatherFacts.Signature.Model, ["\"a\"", Json(note), "[]", "[]", "{}", "[]", "null", "\"Billing\"", "1"]);
            var updates = await Updates.ReadAsync(new GatherFactsPredictor(new ScriptedClient(reply)).StreamAsync("a", new() { Adapter = adapter }));

            Assert.Equal(updates[^1].Prediction!.Note, updates.Last(static update => update.Kind == StreamUpdateKind.Field).Partial.Note);
        }
    }

    [Theory]
    [InlineData("Chat", "[[ ## price ## ]]\n12")]
    [InlineData("Markdown", "## price\n12")]
    [InlineData("Xml", "<price>12")]
    [InlineData("Json", "{\"text\": \"a\", \"price\": 12")]
    public async Task Half_a_number_is_not_given_when_the_reply_is_cut_off(string format, string reply)
    {
        var updates = new List<StreamUpdate>();
        var client = new ScriptedClient(reply)
        {
            Change = static response =>
            {
                response.FinishReason = ChatFinishReason.Length;
                return response;
            },
        };

        await Assert.ThrowsAsync<PredictionException>(async () =>
        {
            await foreach (var update in new GatherFactsPredictor(client).StreamAsync("a", new() { Adapter = Adapters.Single(adapter => adapter.Name == format), MaxExtraCalls = 0 }))
            {
                Assert.Null(update.Partial.Price);
                updates.Add(update);
            }
        });

        Assert.DoesNotContain(updates, static update => update.Field == "price" && update.IsLast);
    }

    private static void IsBeginning(GatherFacts.Partial partial, GatherFacts.Outputs whole)
    {
        Assert.StartsWith(partial.Text ?? "", whole.Text, StringComparison.Ordinal);
        Assert.StartsWith(partial.Note ?? "", whole.Note ?? partial.Note ?? "", StringComparison.Ordinal);
        Assert.Equal(whole.Tags.Take(partial.Tags?.Count ?? 0), partial.Tags ?? []);
        Assert.Equal(whole.Grid.Take(partial.Grid?.Count ?? 0).Select(Show), (partial.Grid ?? []).Select(Show));
        Assert.True(partial.Counts is null || Show(partial.Counts) == Show(whole.Counts));
        Assert.True(partial.Head is null || partial.Head == whole.Head);
        Assert.True(partial.Price is null || partial.Price == whole.Price);
        Assert.True(partial.Team is null || partial.Team == whole.Team);
        foreach (var (index, person) in (partial.People ?? []).Index())
        {
            var last = whole.People[index];
            Assert.True(person == last || (index == partial.People!.Count - 1 && person.Name == last.Name && (person.Age is null || person.Age == last.Age) && (person.City is null || person.City == last.City)));
        }
    }

    private static string People(string text, string other, int number) => $"[{Person(text, number)},{{\"name\":{Json(other)},\"city\":{Json(text)}}},{{\"name\":\"c\",\"age\":null}}]";

    private static string Person(string name, int age) => new JsonObject { ["name"] = name, ["age"] = age, ["city"] = null }.ToJsonString();

    private static string Show<T>(T value) => JsonSerializer.Serialize(value);

    private static string Json(string text) => JsonSerializer.Serialize(text);

    private static Arbitrary<string> Texts() => Gen.Choose(0, Fragments.Length - 1).ArrayOf().Select(static chosen => string.Concat(chosen.Select(static index => Fragments[index]))).ToArbitrary();
}
