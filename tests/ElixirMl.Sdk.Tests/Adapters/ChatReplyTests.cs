using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;

namespace ElixirMl.Sdk.Tests.Adapters;

public sealed class ChatReplyTests
{
    [Theory]
    [InlineData("[[ ## a ## ]]\none\n\n[[ ## b ## ]]\ntwo\n\n[[ ## completed ## ]]\n", "one", "two")]
    [InlineData("Sure, here it is.\n\n[[ ## a ## ]]\none\n[[ ## b ## ]]\ntwo\n[[ ## completed ## ]]", "one", "two")]
    [InlineData("[[ ## a ## ]] one\nmore\n[[ ## b ## ]]two", "one\nmore", "two")]
    [InlineData("[[ ## a ## ]]\none\n[[ ## a ## ]]\nagain\n[[ ## b ## ]]\ntwo", "one", "two")]
    [InlineData("[[ ## a ## ]]\none\n[[ ## mood ## ]]\nfine\n[[ ## b ## ]]\ntwo", "one", "two")]
    [InlineData("[[ ## b ## ]]\ntwo\n[[ ## a ## ]]\none", "one", "two")]
    [InlineData("[[ ## a ## ]]\n\n[[ ## b ## ]]\ntwo\n[[ ## completed ## ]]", "", "two")]
    [InlineData("[[ ## A ## ]]\none\n[[ ## B ## ]]\ntwo\n[[ ## Completed ## ]]", "one", "two")]
    [InlineData("[[##a##]]one[[##b##]]two[[##completed##]]", "one", "two")]
    [InlineData("[ [ # a # ] ]\none\n[[   ###   b   ###   ]]\ntwo", "one", "two")]
    [InlineData("**[[ ## a ## ]]**\none\n**[[ ## b ## ]]**\ntwo\n**[[ ## completed ## ]]**", "one", "two")]
    [InlineData("### [[ ## a ## ]]\none\n### [[ ## b ## ]]\ntwo", "one", "two")]
    [InlineData("> `[[ ## a ## ]]`:\none\n> `[[ ## b ## ]]`:\ntwo", "one", "two")]
    [InlineData("[[ ## a ## ]]: one\n[[ ## b ## ]]: two", "one", "two")]
    [InlineData("The answer is [[ ## a ## ]] one [[ ## b ## ]] two [[ ## completed ## ]] bye", "one", "two")]
    [InlineData("[[ ## a ]]\none\n[[ ## b ]]\ntwo", "one", "two")]
    [InlineData("```\n[[ ## a ## ]]\none\n\n[[ ## b ## ]]\ntwo\n```", "one", "two")]
    [InlineData("[[ ## a ## ]]\none\n[[ ## b ## ]]\n```cs\nx();\n```", "one", "```cs\nx();\n```")]
    [InlineData("<think>\n[[ ## a ## ]] draft\n</think>\n[[ ## a ## ]]\none\n[[ ## b ## ]]\ntwo", "one", "two")]
    [InlineData("[[ ## a ## ]]\r\none\r\n\r\n[[ ## b ## ]]\r\ntwo\r\n", "one", "two")]
    [InlineData("[[ ## a ## ]]\n[[ is not a marker ]]\n[[ ## b ## ]]\n[ ## nor this ##", "[[ is not a marker ]]", "[ ## nor this ##")]
    [InlineData("[[ ## a ## ]]\none\n[[ ## completed ## ]]\n[[ ## b ## ]]\ntwo", "one", "two")]
    [InlineData("[[ ## a ## ]]\n\"quoted\"\n[[ ## b ## ]]\ntwo", "\"quoted\"", "two")]
    public void Fields_are_found_however_the_markers_are_written(string reply, string a, string b)
    {
        var (fields, _, log) = Parse(reply, "a", "b");

        Assert.Equal([FieldText.Plain(a).ToString(), FieldText.Plain(b).ToString()], fields.Select(field => field.ToString()));
        Assert.Equal(0, log.Errors.Count);
        Assert.Empty(log.Repairs);
    }

    [Theory]
    [InlineData("confidenceScore", "[[ ## confidence_score ## ]]")]
    [InlineData("confidenceScore", "[[ ## Confidence Score ## ]]")]
    [InlineData("confidenceScore", "[[ ## CONFIDENCE-SCORE ## ]]")]
    [InlineData("confidence_score", "[[ ## confidenceScore ## ]]")]
    public void Names_may_be_spelled_in_other_cases(string field, string marker)
    {
        var (fields, _, _) = Parse($"{marker}\n0.5", field);

        Assert.Equal("0.5", fields[0].ToString());
    }

    [Fact]
    public void A_field_called_completed_is_a_field()
    {
        var (fields, ending, _) = Parse("[[ ## completed ## ]]\nyes\n\n[[ ## completed ## ]]", "completed");

        Assert.Equal("yes", fields[0].ToString());
        Assert.Equal(ReplyEnding.Closed, ending);
    }

    [Theory]
    [InlineData("[[ ## a ## ]]\none\n[[ ## completed ## ]]", ReplyEnding.Closed)]
    [InlineData("[[ ## a ## ]]\none\n[[ ## completed", ReplyEnding.Open)]
    [InlineData("[[ ## a ## ]]\none", ReplyEnding.Open)]
    public void The_end_is_known(string reply, ReplyEnding ending) => Assert.Equal(ending, Parse(reply, "a").Ending);

    [Fact]
    public void A_reply_without_markers_is_the_value_of_the_only_field_and_says_so()
    {
        var (fields, _, log) = Parse(" Forty-two. ", "a");

        Assert.Equal("Forty-two.", fields[0].ToString());
        Assert.Equal("$.a", Assert.Single(log.Repairs).Path);
    }

    [Fact]
    public void A_reply_without_markers_is_nothing_when_several_fields_are_wanted()
    {
        var (fields, _, log) = Parse("Forty-two.", "a", "b");

        Assert.All(fields, field => Assert.True(field.IsAbsent));
        Assert.Empty(log.Repairs);
    }

    [Fact]
    public void A_json_object_instead_of_markers_is_read_and_says_so()
    {
        var (fields, _, log) = Parse("""Here: {"a": "one", "b": [1, 2]}""", "a", "b");

        Assert.Equal([FieldText.Json("\"one\""), FieldText.Json("\"[1, 2]\"")], fields.Select(field => field with { Text = field.ToString().AsMemory() }), TextComparer.Instance);
        Assert.Equal("other-format", log.Repairs[0].Kind);
    }

    private static (FieldText[] Fields, ReplyEnding Ending, TolerantLog Log) Parse(string reply, params string[] names)
    {
        var outputs = new Schema("Out", names.Select(name => new Field(name, name, new FieldType.Text())).ToValueList());
        var fields = new FieldText[names.Length];
        var log = new TolerantLog();
        var ending = ChatAdapter.Shared.Parse(new Signature("Ask", "Answer.", new("In", []), outputs), reply, fields, log);
        return (fields, ending, log);
    }

    private sealed class TextComparer : IEqualityComparer<FieldText>
    {
        public static readonly TextComparer Instance = new();

        public bool Equals(FieldText x, FieldText y) => x.Form == y.Form && x.ToString() == y.ToString();

        public int GetHashCode(FieldText obj) => obj.ToString().GetHashCode(StringComparison.Ordinal);
    }
}
