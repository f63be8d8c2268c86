using System.Text.Json.Nodes;
using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Sdk.Tests.Adapters;

/// <summary>The items of a list that is being written; replies.md 57.</summary>
public sealed class GrowingItemTests
{
    private static readonly FieldType Person = Field.Nested("person", Schema.Create("Person", Field.Text("name"), Optional(Field.Integer("age")), Optional(Field.Text("city")))).Type;
    private static readonly Adapter[] Adapters = [ChatAdapter.Shared, MarkdownAdapter.Shared, XmlAdapter.Shared, JsonAdapter.Shared, CompactAdapter.Shared];

    [Theory]
    [InlineData("[{\"name\": \"Ada\", \"age\": 3", "")]
    [InlineData("[{\"name\": \"Ada\", \"age\": 36, \"ci", "")]
    [InlineData("[{\"name\": \"Ada\"}, {\"name\": \"Bob\", ", "[{\"name\": \"Ada\"}]")]
    public void An_unfinished_object_is_left_out_unless_its_field_wants_it(string list, string given) => Assert.Equal(given, Read(Signature(false), $"[[ ## people ## ]]\n{list}").ToString());

    [Theory]
    [InlineData("[{\"name\": \"Ada\"", "")]
    [InlineData("[{\"name\": \"Ada\", \"age\": 3", "[{\"name\": \"Ada\"}]")]
    [InlineData("[{\"name\": \"Ada\", \"age\": 36, \"ci", "[{\"name\": \"Ada\", \"age\": 36}]")]
    [InlineData("[{\"name\": \"Ada, \\\"A\\\"\", ", "[{\"name\": \"Ada, \\\"A\\\"\"}]")]
    [InlineData("[{\"name\": \"Ada\"}, {\"name\": \"Bob\", \"tags\": [1, 2", "[{\"name\": \"Ada\"}, {\"name\": \"Bob\"}]")]
    [InlineData("[{\"name\": \"Ada\"}, ", "[{\"name\": \"Ada\"}]")]
    [InlineData("[{\"name\": , \"age\"", "")]
    [InlineData("[{\"name\": \"say \"a, b\", ", "")]
    public void An_unfinished_object_is_given_member_by_member_to_a_field_that_wants_it(string list, string given)
    {
        Assert.Equal(given, Read(Signature(true), $"[[ ## people ## ]]\n{list}").ToString());
        Assert.Equal(given, Read(Signature(true), $"{{\"people\": {list}", JsonAdapter.Shared).ToString());
    }

    [Fact]
    public void Members_given_one_by_one_are_in_the_end_the_whole_list() => Prop.ForAll(ArbMap.Default.ArbFor<(NonNull<string> Name, int Age, bool HasCity)[]>(), ArbMap.Default.ArbFor<int[]>(), (people, cuts) =>
    {
        var list = new JsonArray([.. people.Select(static person => (JsonNode)new JsonObject
        {
            ["name"] = Whole(person.Name.Get),
            ["age"] = person.Age,
            ["city"] = person.HasCity ? Whole(person.Name.Get) : null,
        })]).ToJsonString();
        foreach (var adapter in Adapters)
        {
            var (open, closed) = (Signature(true), Signature(false));
            var reply = adapter.FormatReply(open, [list]);
            var pieces = GrowingReply.Cut(reply, cuts).ToList();
            var (grown, whole) = (GrowingReply.Read(adapter, open, pieces), GrowingReply.Read(adapter, closed, pieces));
            Assert.Equal(FieldState.Complete, grown.Fields[0].State);
            Assert.Equal(whole.Fields[0].ToString(), grown.Fields[0].ToString());
            Assert.Equal(Bare(whole.Deltas(0)), Bare(grown.Deltas(0)));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    // Deltas leave out what stands between items, and all of an empty list is one delta.
    private static string Bare(string deltas) => string.Concat(deltas.Where(static character => !char.IsWhiteSpace(character))).Trim('[', ']').Replace(",", "", StringComparison.Ordinal);

    private static Field Optional(Field field) => field with { Type = new FieldType.Optional(field.Type), IsRequired = false };

    private static string Whole(string text) => new([.. text.Select(static character => char.IsSurrogate(character) || char.IsControl(character) ? '?' : character)]);

    private static Signature Signature(bool hasOpenItems) =>
        new("Find", "Find people.", Schema.Create("In", Field.Text("text")), Schema.Create("Out", new Field("People", "people", new FieldType.List(Person)) { HasOpenItems = hasOpenItems }));

    private static PartialField Read(Signature signature, string reply, Adapter? adapter = null)
    {
        var changes = new List<FieldChange>();
        (adapter ?? ChatAdapter.Shared).BeginReply(signature)!.Append(reply, changes);
        return changes.Count == 0 ? PartialField.Absent : changes[^1].Value;
    }
}
