using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;
using Record = ElixirMl.Schemas.Records.Record;

namespace ElixirMl.Abstractions.Tests.Schemas.Records;

public sealed class RecordTests
{
    private static readonly RecordCodec Codec = Schema.Create(
        "reply",
        Field.Text("answer").WithLength(1, 20),
        Field.OneOf("team", "billing", "technology"),
        Field.Real("score").WithRange(0, 1),
        Field.Ml<Probability>("likely").AsOptional(),
        Field.List("tags", new FieldType.Text()).WithItems(0, 2).WithUniqueItems().AsOptional(),
        Field.Integer("count").WithDefault("3")).ToCodec(
            new RecordStep.Transform(static reply => reply.With("answer", ((string)reply["answer"]!).Trim())),
            new RecordStep.Explain("Certain", ["score", "team"], static reply => reply.Get<double>("score") < 0.5 ? "Too unsure." : null));

    [Fact]
    public void Order_of_entries_does_not_count_for_equality()
    {
        var one = new Record(("a", 1), ("b", new[] { "x" }));
        var other = new Record(("b", new List<string> { "x" }), ("a", 1));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, other.With("a", 2));
    }

    [Fact]
    public void Later_changes_to_a_list_do_not_reach_the_record()
    {
        var list = new List<string> { "x" };
        var record = new Record(("a", list));

        list.Add("y");

        Assert.Equal("""{"a":["x"]}""", record.ToString());
    }

    [Fact]
    public void A_name_twice_is_refused() => Assert.Throws<ArgumentException>(static () => new Record(("a", 1), ("a", 2)));

    [Fact]
    public void A_missing_entry_is_named_with_the_known_ones() =>
        Assert.Equal("There is no entry 'c'. Known are a, b.", Assert.Throws<KeyNotFoundException>(static () => new Record(("a", 1), ("b", 2))["c"]).Message);

    [Fact]
    public void Too_deep_nesting_is_refused_when_the_record_is_made()
    {
        var record = Record.Empty;

        Assert.Throws<ArgumentException>(() =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                record = new Record(("next", record));
            }
        });
    }

    [Fact]
    public void A_list_that_contains_itself_is_refused()
    {
        var list = new List<object?>();
        list.Add(list);

        Assert.Throws<ArgumentException>(() => new Record(("a", list)));
    }

    [Fact]
    public void Loose_values_are_fitted_to_the_schema()
    {
        var result = Codec.TryCreate(new Record(("team", "billing"), ("answer", " yes "), ("score", 1), ("likely", 0.5)), out var record);

        Assert.True(result.IsValid, result.ToString());
        Assert.Equal("""{"answer":"yes","team":"billing","score":1,"likely":0.5,"tags":null,"count":3}""", record!.ToString());
        Assert.Equal(3L, record["count"]);
    }

    [Fact]
    public void A_record_made_by_hand_is_checked_for_types_too()
    {
        var result = Codec.Validate(new Record(("answer", 1), ("team", "sales"), ("score", 1), ("tags", new[] { "a", "a", "b" })));

        Assert.Equal(["$.answer type", "$.team type", "$.score type", "$.tags items", "$.tags unique"], result.Errors.Select(static error => $"{error.Path} {error.Rule}"));
    }

    [Fact]
    public void A_rule_words_its_own_message() =>
        Assert.Equal(
            "$: Too unsure [Certain]. Change score, team.",
            Assert.Single(Roads.Errors(Codec, """{"answer":"a","team":"billing","score":0.2}""")));

    [Fact]
    public void Unknown_keys_are_kept_when_the_schema_allows_them()
    {
        var codec = (Schema.Create("open", Field.Text("a")) with { UnknownKeys = UnknownKeys.Allow }).ToCodec();

        var record = Roads.Read(codec, """{"b":[1,{"c":null}],"a":"x"}""");

        Assert.Equal("""{"a":"x","b":[1,{"c":null}]}""", Roads.Write(codec, record));
        Assert.Equal("$.b duplicate", string.Join(' ', Roads.Errors(codec, """{"b":1,"b":2,"a":"x"}""")).Replace(": The field appears twice [duplicate]. Keep one of them.", " duplicate", StringComparison.Ordinal));
    }

    [Fact]
    public void Nested_schemas_bring_their_own_rules()
    {
        var span = Schema.Create("span", Field.Integer("low"), Field.Integer("high")).ToCodec(
            new RecordStep.Rule("Ordered", "Low comes first.", ["low", "high"], static span => span.Get<long>("low") <= span.Get<long>("high")));
        var outer = Schema.Create("outer", Field.Nested("span", span.Schema)).ToCodec(new RecordStep.Nested(span));

        Assert.Equal("$.span: Low comes first [Ordered]. Change low, high.", Assert.Single(Roads.Errors(outer, """{"span":{"low":2,"high":1}}""")));
    }

    public static TheoryData<string, Func<RecordCodec>> Contradictions => new()
    {
        { "has the name 'a' twice", static () => Schema.Create("s", Field.Text("a"), Field.Text("b").WithAliases("a")).ToCodec() },
        { "does not fit the type of the field 'a'", static () => Schema.Create("s", Field.Boolean("a").WithLength(1, 2)).ToCodec() },
        { "at least 2, at most 1", static () => Schema.Create("s", Field.Real("a").WithRange(2, 1)).ToCodec() },
        { "default of the field 'a'", static () => Schema.Create("s", Field.Real("a").WithDefault("\"x\"")).ToCodec() },
        { "names the rule 'EndsAfterStart'", static () => Booking.Schema.ToCodec() },
        { "reads 'b'", static () => Schema.Create("s", Field.Text("a")).ToCodec(new RecordStep.Rule("r", "", ["b"], static _ => true)) },
        { "changes 'b'", static () => Schema.Create("s", Field.Text("a")).ToCodec(new RecordStep.TransformField("b", static value => value)) },
        { "Known forms are", static () => Schema.Create("s", Field.Text("a").WithFormat("phone")).ToCodec() },
        { "no ML type 'dream'", static () => Schema.Create("s", Field.Of("a", new FieldType.Ml("dream", "{}"))).ToCodec() },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void A_schema_that_contradicts_itself_is_refused(string reason, Func<RecordCodec> create) =>
        Assert.Contains(reason, Assert.ThrowsAny<ArgumentException>(create).Message, StringComparison.Ordinal);
}
