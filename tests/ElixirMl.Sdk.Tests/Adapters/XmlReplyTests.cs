using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;

namespace ElixirMl.Sdk.Tests.Adapters;

public sealed class XmlReplyTests
{
    private static readonly Schema Person = Schema.Create("Person", Field.Text("name"), Field.Integer("age"), Field.List("children", new FieldType.Object("Person", () => Person!)));

    [Theory]
    [InlineData("<a>one</a><b>two</b>", "one", "two")]
    [InlineData("Sure!\n<A>\none\n</A>\n<B>\ntwo\n</B> Bye.", "one", "two")]
    [InlineData("```xml\n<reply><a>one</a>\n<b>two</b></reply>\n```", "one", "two")]
    [InlineData("<a kind=\"x > y\">one</a><b />", "one", "")]
    [InlineData("<a>1 &lt; 2 &amp;&amp; x &quot;y&quot;</a><b>if (a < b && c)</b>", "1 < 2 && x \"y\"", "if (a < b && c)")]
    [InlineData("<a><![CDATA[<b>bold</b> &amp;]]></a><b>two</b>", "<b>bold</b> &amp;", "two")]
    [InlineData("<a>text with <i>tags</i> of its own</a><b>two</b>", "text with <i>tags</i> of its own", "two")]
    [InlineData("<a>one</a><a>again</a><b>two</b>", "one", "two")]
    [InlineData("<a>outer <a>inner</a> end</a><b>two</b>", "outer <a>inner</a> end", "two")]
    [InlineData("<think><a>draft</a></think><a>one</a><b>two</b>", "one", "two")]
    public void Fields_are_found_however_the_elements_are_written(string reply, string a, string b)
    {
        var (fields, ending, log) = Parse(reply, Field.Text("a"), Field.Text("b"));

        Assert.Equal([a, b], fields.Select(field => field.ToString()));
        Assert.Equal(ReplyEnding.Closed, ending);
        Assert.Empty(log.Repairs);
    }

    [Theory]
    [InlineData("<p><name>Ada</name><age>36</age><children/></p>", "{\"name\":\"Ada\",\"age\":36,\"children\":[]}")]
    [InlineData("<p>\n <name>A &amp; B</name>\n <age>36</age>\n <children>\n  <child><name>C</name><age>1</age><children></children></child>\n  <child><name>D</name><age>2</age><children/></child>\n </children>\n</p>", "{\"name\":\"A & B\",\"age\":36,\"children\":[{\"name\":\"C\",\"age\":1,\"children\":[]},{\"name\":\"D\",\"age\":2,\"children\":[]}]}")]
    [InlineData("<p>{\"name\": \"Ada\", \"age\": 36, \"children\": []}</p>", "{\"name\":\"Ada\",\"age\":36,\"children\":[]}")]
    public void Nested_elements_become_nested_values(string reply, string json) => Assert.Equal(json, Read(reply, Field.Nested("p", Person)));

    [Theory]
    [InlineData("<items><item>a</item><item>b &lt; c</item></items>", "[\"a\",\"b < c\"]")]
    [InlineData("<items>a</items><items>b</items>", "[\"a\",\"b\"]")]
    [InlineData("<items></items>", "[]")]
    [InlineData("<items/>", "[]")]
    [InlineData("<items>- a\n- b</items>", "[\"a\",\"b\"]")]
    [InlineData("<items>[\"a\", \"b\"]</items>", "[\"a\",\"b\"]")]
    public void Repeated_elements_become_lists(string reply, string json) => Assert.Equal(json, Read(reply, Field.List("items", new FieldType.Text())));

    [Fact]
    public void Keys_of_maps_may_be_attributes() => Assert.Equal(
        "{\"a b\":1,\"c\":2}",
        Read("<counts><entry key=\"a b\">1</entry><c>2</c></counts>", Field.Map("counts", new FieldType.Number(NumberKind.Int32))));

    [Fact]
    public void An_element_that_is_never_closed_ends_at_the_next_field_and_says_so()
    {
        var (fields, ending, log) = Parse("<a>one\n<b>two</b>", Field.Text("a"), Field.Text("b"));

        Assert.Equal(["one", "two"], fields.Select(field => field.ToString()));
        Assert.Equal(ReplyEnding.Closed, ending);
        Assert.Equal(("$.a", "unclosed-tag"), (log.Repairs[0].Path, log.Repairs[0].Kind));
    }

    [Fact]
    public void An_element_that_is_open_at_the_end_was_cut_off()
    {
        var (fields, ending, log) = Parse("<a>one</a><b>tw", Field.Text("a"), Field.Text("b"));

        Assert.Equal(["one", "tw"], fields.Select(field => field.ToString()));
        Assert.Equal(ReplyEnding.Open, ending);
        Assert.True(log.IsTruncated);
    }

    [Theory]
    [InlineData("a b", "a_b")]
    [InlineData("confidenceScore", "confidenceScore")]
    [InlineData("1st", "_1st")]
    [InlineData("größe", "größe")]
    public void Names_of_fields_become_names_of_elements(string field, string name)
    {
        var signature = new Signature("Ask", "Answer.", new("In", []), Schema.Create("Out", Field.Text(field)));

        var reply = XmlAdapter.Shared.FormatReply(signature, ["\"x\""]);

        Assert.Equal($"<{name}>\nx\n</{name}>\n", reply);
        Assert.Equal("x", Parse(reply, Field.Text(field)).Fields[0].ToString());
    }

    private static (FieldText[] Fields, ReplyEnding Ending, TolerantLog Log) Parse(string reply, params Field[] outputs)
    {
        var fields = new FieldText[outputs.Length];
        var log = new TolerantLog();
        var ending = XmlAdapter.Shared.Parse(new Signature("Ask", "Answer.", new("In", []), Schema.Create("Out", outputs)), reply, fields, log);
        return (fields, ending, log);
    }

    private static string Read(string reply, Field output)
    {
        var (fields, _, log) = Parse(reply, output);
        var codec = Schema.Create("Out", output).ToCodec();

        Assert.True(codec.TryReadText(fields, log, out var record), log.Errors.ToResult().ToString());
        var json = record!.ToString();
        return json[(json.IndexOf(':', StringComparison.Ordinal) + 1)..^1].Replace("\\u0026", "&", StringComparison.Ordinal).Replace("\\u003C", "<", StringComparison.Ordinal);
    }
}
