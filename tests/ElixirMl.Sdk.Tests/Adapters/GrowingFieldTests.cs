using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;

namespace ElixirMl.Sdk.Tests.Adapters;

/// <summary>What is given of a reply that has come so far and no further.</summary>
public sealed class GrowingFieldTests
{
    private static readonly Signature Asked = Signature.Parse("question -> answer, note: string?, score: integer, tags: string[], extra: map");

    [Theory]
    [InlineData("Chat", "[[ ## answer ## ]]\nhello world", "hello world")]
    [InlineData("Chat", "[[ ## answer ## ]]\nhello world [", "hello world")]
    [InlineData("Chat", "[[ ## answer ## ]]\nhello world [[ #", "hello world")]
    [InlineData("Chat", "[[ ## answer ## ]]\nhello world\n[[ ## com", "hello world")]
    [InlineData("Chat", "[[ ## answer ## ]]\nhello [world] **", "hello [world]")]
    [InlineData("Chat", "[[ ## answer ## ]]\nhello\n```", "hello")]
    [InlineData("Chat", "<think>[[ ## answer ## ]] no", "")]
    [InlineData("Chat", "<think>no</think>[[ ## answer ## ]] yes", "yes")]
    [InlineData("Markdown", "## answer\nhello\n## no", "hello")]
    [InlineData("Markdown", "## answer\nhello\n### part", "hello")]
    [InlineData("Markdown", "## answer\nhello\n### part\nx", "hello\n### part\nx")]
    [InlineData("Xml", "<answer>hello <", "hello")]
    [InlineData("Xml", "<answer>hello </result", "hello")]
    [InlineData("Xml", "<answer>a &lt; b&am", "a < b")]
    [InlineData("Xml", "<answer>a &#6", "a ")]
    [InlineData("Xml", "<answer>a &#x4", "a ")]
    [InlineData("Xml", "<answer>a &#65; &#x42;", "a A B")]
    [InlineData("Xml", "<answer>hello <b>you</b>", "hello <b>you</b>")]
    [InlineData("Json", "{\"answer\": \"hello", "hello")]
    [InlineData("Json", "{\"answer\": \"hello\"", "hello")]
    [InlineData("Json", "{\"answer\": \"hello\",", "hello")]
    [InlineData("Json", "{\"answer\": \"he said \"hi", "he said ")]
    [InlineData("Json", "Here {it} is: ```json\n{\"answer\": \"a\\n\\u00e9\\ud83d", "a\né")]
    [InlineData("Json", "{\"answer\": \"a\\ud83d\\ude00", "a😀")]
    [InlineData("Json", "{'answer': 'hello", "hello")]
    [InlineData("Json", "{'answer': 'say \\'hi\\' \"you\" ", "say 'hi' \"you\" ")]
    [InlineData("Json", "{answer: \"hello", "hello")]
    [InlineData("Json", "```json5\n{ answer : 'hello', score: 1", "hello")]
    [InlineData("Json", "{'answer': 'it's fine", "it")]
    public void A_text_is_given_as_far_as_no_mark_can_begin(string format, string reply, string text) => Assert.Equal(text, Read(format, reply)[0].ToString());

    [Theory]
    [InlineData("Chat", "[[ ## score ## ]]\n12")]
    [InlineData("Markdown", "## score\n12")]
    [InlineData("Xml", "<score>12")]
    [InlineData("Json", "{\"score\": 12")]
    public void Half_a_number_is_none(string format, string reply) => Assert.True(Read(format, reply)[2].Text.IsAbsent);

    [Theory]
    [InlineData("Chat", "[[ ## note ## ]]\nnul")]
    [InlineData("Xml", "<note>nul")]
    [InlineData("Json", "{\"note\": nul")]
    public void The_beginning_of_null_is_no_text(string format, string reply) => Assert.True(Read(format, reply)[1].Text.IsAbsent);

    [Theory]
    [InlineData("Chat", "[[ ## tags ## ]]\n[\"a\", \"b, c\", \"d", "[\"a\", \"b, c\"]")]
    [InlineData("Xml", "<tags>[\"a\", \"b", "[\"a\"]")]
    [InlineData("Xml", "<tags>[\"R&amp;D\", \"b", "[\"R&D\"]")]
    [InlineData("Json", "{\"tags\": [\"a\", \"[\", \"", "[\"a\", \"[\"]")]
    [InlineData("Json", "{\"tags\": [\"a\"", "")]
    [InlineData("Json", "{'tags': ['a', 'b, c', 'd", "")]
    public void A_list_is_given_item_by_item(string format, string reply, string items) => Assert.Equal(items, Read(format, reply)[3].ToString());

    [Fact]
    public void A_nested_object_is_given_when_its_brackets_have_closed_and_what_follows_confirms_it()
    {
        Assert.True(Read("Json", "{\"extra\": {\"a\": {\"b\": \"}\"}")[4].Text.IsAbsent);
        Assert.True(Read("Json", "{\"extra\": {\"a\": {\"b\": \"}\"}}")[4].Text.IsAbsent);
        Assert.Equal("{\"a\": {\"b\": \"}\"}}", Read("Json", "{\"extra\": {\"a\": {\"b\": \"}\"}}, \"answer\": ")[4].ToString());
    }

    [Fact]
    public void An_object_without_any_of_the_fields_is_passed_over() => Assert.Equal("x", Read("Json", "{\"z\": 1} {\"answer\": \"x")[0].ToString());

    [Fact]
    public void A_free_answer_tells_nothing_on_the_way() => Assert.Null(TwoStepAdapter.Shared.BeginReply(Asked));

    private static PartialField[] Read(string format, string reply)
    {
        Adapter adapter = format switch { "Chat" => ChatAdapter.Shared, "Markdown" => MarkdownAdapter.Shared, "Xml" => XmlAdapter.Shared, _ => JsonAdapter.Shared };
        var fields = new PartialField[Asked.Outputs.Fields.Count];
        Array.Fill(fields, PartialField.Absent);
        var changes = new List<FieldChange>();
        adapter.BeginReply(Asked)!.Append(reply, changes);
        changes.ForEach(change => fields[change.Field] = change.Value);
        return fields;
    }
}
