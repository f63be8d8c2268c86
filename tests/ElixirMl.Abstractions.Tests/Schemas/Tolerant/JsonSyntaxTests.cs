using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Abstractions.Tests.Schemas.Tolerant;

/// <summary>Section 2 of the replies that must parse, and the set of json_repair.</summary>
public sealed class JsonSyntaxTests
{
    [Theory]
    [InlineData("""{"a":1,}""", """{"a":1}""", RepairKinds.TrailingComma)]
    [InlineData("{a:1}", """{"a":1}""", RepairKinds.UnquotedKey)]
    [InlineData("{'a':'b'}", """{"a":"b"}""", RepairKinds.Quotes)]
    [InlineData("""{"a":"b" "c":"d"}""", """{"a":"b","c":"d"}""", RepairKinds.MissingComma)]
    [InlineData("""{"a":True,"b":FALSE}""", """{"a":true,"b":false}""", RepairKinds.LiteralSyntax)]
    [InlineData("""{"a":None}""", """{"a":null}""", RepairKinds.LiteralSyntax)]
    [InlineData("""{"a":"he said "hi" ok"}""", """{"a":"he said \"hi\" ok"}""", RepairKinds.InnerQuotes)]
    [InlineData("{\"a\":\"one\ntwo\"}", """{"a":"one\ntwo"}""", RepairKinds.ControlCharacter)]
    [InlineData("{\"a\":1, // note\n\"b\":2}", """{"a":1,"b":2}""", RepairKinds.Comment)]
    [InlineData("""{"a":1, /* note */ "b":2}""", """{"a":1,"b":2}""", RepairKinds.Comment)]
    [InlineData("""{"a":.5}""", """{"a":0.5}""", RepairKinds.NumberSyntax)]
    [InlineData("""{"a":01}""", """{"a":1}""", RepairKinds.NumberSyntax)]
    [InlineData("""{"a":1e}""", """{"a":1}""", RepairKinds.NumberSyntax)]
    [InlineData("""{"a":"unterminated""", """{"a":"unterminated"}""", RepairKinds.Truncated)]
    [InlineData("""{"a":"unterminated}""", """{"a":"unterminated"}""", RepairKinds.Quotes)]
    [InlineData("""{"a":[1,2}""", """{"a":[1,2]}""", RepairKinds.MissingBracket)]
    [InlineData("""{"a":"x",,"b":1}""", """{"a":"x","b":1}""", RepairKinds.ExtraComma)]
    [InlineData("""{"a":}""", """{"a":""}""", RepairKinds.MissingValue)]
    [InlineData("{“a”: “x”}", """{"a":"x"}""", RepairKinds.Quotes)]
    [InlineData("""{"a":1;"b":2}""", """{"a":1,"b":2}""", RepairKinds.ExtraComma)]
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""", RepairKinds.DuplicateKey)]
    [InlineData("""[{"a":1}{"a":2}]""", """[{"a":1},{"a":2}]""", RepairKinds.MissingComma)]
    [InlineData("{a: some unquoted words}", """{"a":"some unquoted words"}""", RepairKinds.UnquotedText)]
    [InlineData("""{"a":"x"}}""", """{"a":"x"}""", RepairKinds.ExtraBracket)]
    [InlineData("""{{"a":1}}""", """{"a":1}""", RepairKinds.ExtraBracket)]
    [InlineData("""{"n":1_000}""", """{"n":1000}""", RepairKinds.NumberSyntax)]
    [InlineData("""{"n":1,000}""", """{"n":"1,000"}""", RepairKinds.UnquotedText)]
    public void The_set_of_json_repair_is_mended(string text, string json, string repair)
    {
        var reading = Reading.Section(text, Types.Any);

        Assert.Equal(json, reading.ToString());
        Assert.Contains(repair, reading.Repairs);
    }

    [Theory]
    [InlineData("{1, 2, 3}", "[1,2,3]", RepairKinds.ListBrackets)]
    [InlineData("""{"a" , "b"}""", """["a","b"]""", RepairKinds.ListBrackets)]
    [InlineData("{'a': None, 'b': True, 'c': [1, 2,]}", """{"a":null,"b":true,"c":[1,2]}""", RepairKinds.LiteralSyntax)]
    [InlineData("""{a = 1, "b" => 2}""", """{"a":1,"b":2}""", RepairKinds.UnquotedKey)]
    [InlineData("""{"a":"C:\Users\x"}""", """{"a":"C:\\Users\\x"}""", RepairKinds.Escape)]
    [InlineData("""{"a":"it\'s"}""", """{"a":"it's"}""", RepairKinds.Escape)]
    [InlineData("{'a': 'it's fine', 'b': 1}", """{"a":"it's fine","b":1}""", RepairKinds.InnerQuotes)]
    [InlineData("""{"a": "x, "b": 2}""", """{"a":"x","b":2}""", RepairKinds.Quotes)]
    [InlineData("""{"a": "x" (a note), "b": 2}""", """{"a":"x","b":2}""", RepairKinds.StrayText)]
    [InlineData("{\"a\": 1\n\"b\": 2}", """{"a":1,"b":2}""", RepairKinds.MissingComma)]
    [InlineData("{\"a\": 1 # note\n}", """{"a":1}""", RepairKinds.Comment)]
    [InlineData("""{"x": {{"a":1}}, "y": 2}""", """{"x":{"a":1},"y":2}""", RepairKinds.ExtraBracket)]
    [InlineData("""[{"a":1]""", """[{"a":1}]""", RepairKinds.MissingBracket)]
    [InlineData("""["he said "hi", ok", "b"]""", """["he said \"hi\", ok","b"]""", RepairKinds.InnerQuotes)]
    [InlineData("""["a" "b"]""", """["a","b"]""", RepairKinds.MissingComma)]
    [InlineData("[a, b c, null]", """["a","b c",null]""", RepairKinds.UnquotedText)]
    [InlineData("{\"url\": https://example.org/a?b=1, \"b\": 2}", """{"url":"https://example.org/a?b=1","b":2}""", RepairKinds.UnquotedText)]
    [InlineData("{\"a\": \"\"\"\n    one\n      two\n    \"\"\"}", """{"a":"one\n  two"}""", RepairKinds.TripleQuotes)]
    [InlineData("{\"a\": '''x 'y' z'''}", """{"a":"x 'y' z"}""", RepairKinds.TripleQuotes)]
    [InlineData("{\"a\": `one`, \"b\": 2}", """{"a":"one","b":2}""", RepairKinds.Quotes)]
    public void More_loose_syntax_is_mended(string text, string json, string repair)
    {
        var reading = Reading.Section(text, Types.Any);

        Assert.Equal(json, reading.ToString());
        Assert.Contains(repair, reading.Repairs);
    }

    [Theory]
    [InlineData("{\n  \"category\": \"BILLING\",\n  \"confidenceScore\": 0.87,\n  \"replyText\": \"hello\",\n}", "hello")]
    [InlineData("""{ "category": "BILLING", "confidenceScore": 0.87, "replyText": "hello", }""", "hello")]
    [InlineData("{\n  'category': 'BILLING',\n  'confidenceScore': 0.87,\n  'replyText': 'hello'\n}", "hello")]
    [InlineData("{\n  category: \"BILLING\",\n  confidenceScore: 0.87,\n  replyText: \"hello\"\n}", "hello")]
    [InlineData("{category: BILLING, confidenceScore: 0.87, replyText: hello there friend}", "hello there friend")]
    [InlineData("{category: BILLING, confidenceScore: 0.87, replyText: hello, dear friend}", "hello, dear friend")]
    [InlineData("{\n  \"category\": \"BILLING\"\n  \"confidenceScore\": 0.87\n  \"replyText\": \"hello\"\n}", "hello")]
    [InlineData("{\n  /* block */\n  \"category\": \"BILLING\",\n  \"confidenceScore\": 0.87,\n  \"replyText\": \"hello\"\n}", "hello")]
    [InlineData("""{/*block*/"category":"BILLING",/**/"confidenceScore":0.87,"replyText":"hello"}""", "hello")]
    [InlineData("{\n  \"category\": \"BILLING\",\n  \"confidenceScore\": 0.87,\n  \"replyText\": \"We \"have\" refunded\"\n}", "We \\\"have\\\" refunded")]
    [InlineData("""{"category":"BILLING","confidenceScore":0.87,"replyText":"We "have" refunded"}""", "We \\\"have\\\" refunded")]
    [InlineData("""{"replyText":"We "have" refunded","category":"BILLING","confidenceScore":0.87}""", "We \\\"have\\\" refunded")]
    [InlineData("{'category': 'BILLING', 'confidenceScore': 0.87, 'replyText': 'some stinrg'   with quotes' /* test */}", "some stinrg'   with quotes")]
    [InlineData("""{"category":"BILLING","confidenceScore":0.87,"replyText":""" + "\"\"\"a \"b\" c\"\"\"}", "a \\\"b\\\" c")]
    [InlineData("{\n\"category\": \"BILLING\",\n\"confidenceScore\": 0.87,\n\"replyText\": \"\"\"a \"b\" c\"\"\"\n}", "a \\\"b\\\" c")]
    [InlineData("{\n\"category\": \"BILLING\",\n\"confidenceScore\": 0.87,\n\"replyText\": ```ts\nconst a = `x`;\n```,\n}", "const a = `x`;")]
    [InlineData("{\n\"category\": \"BILLING\",\n\"confidenceScore\": 0.87,\n\"replyText\": **First** thing\n\n* say, \"like this\" …\n}", "**First** thing\\n\\n* say, \\\"like this\\\" …")]
    public void A_loosely_written_ticket_is_read(string reply, string text)
    {
        var reading = Reading.Reply(reply, Types.Ticket);

        Assert.Equal($$"""{"category":"BILLING","confidenceScore":0.87,"replyText":"{{text}}"}""", reading.ToString());
        Assert.NotEmpty(reading.Repairs);
    }

    [Fact]
    public void A_string_that_contains_a_fence_stays_as_it_is()
    {
        var reply = """{"category":"BILLING","confidenceScore":0.87,"replyText":"see ```json\n{\"category\":\"OTHER\"}\n``` there"}""";

        var reading = Reading.Reply(reply, Types.Ticket);

        Assert.Equal(reply, reading.ToString());
        Assert.Empty(reading.Repairs);
    }

    [Fact]
    public void A_string_that_contains_a_fence_stays_as_it_is_in_loose_JSON_too()
    {
        var reply = """Sure: {"category":"BILLING","confidenceScore":0.87,"replyText":"see ```json\n{\"category\":\"OTHER\"}\n``` there",}""";

        Assert.Equal(
            """{"category":"BILLING","confidenceScore":0.87,"replyText":"see ```json\n{\"category\":\"OTHER\"}\n``` there"}""",
            Reading.Reply(reply, Types.Ticket).ToString());
    }

    [Fact]
    public void Strict_JSON_is_read_as_such_even_where_it_looks_odd()
    {
        var longKey = new string('k', 300);
        var json = $$"""{"a\\e":1,"{{longKey}}":"he said, \"b\": 2","c":[true,"x"],"d":null}""";

        var reading = Reading.Value(json, Types.Any);

        Assert.Equal(json, reading.ToString());
        Assert.Empty(reading.Repairs);
    }

    [Fact]
    public void A_whole_value_is_not_searched_for_fences()
    {
        var reading = Reading.Value(""" "a```b```c\\d" """, Types.Formatted(TextFormat.Uri));

        Assert.Equal(""" "a```b```c\\d" """.Trim(), reading.ToString());
        Assert.Empty(reading.Repairs);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    public void A_number_that_is_not_finite_is_refused_with_a_hint(string number)
    {
        var reading = Reading.Reply($$"""{"category":"BILLING","confidenceScore":{{number}},"replyText":"hello"}""", Types.Ticket);

        var error = Assert.Single(reading.Errors);
        Assert.Equal("$.confidenceScore", error.Path);
        Assert.Contains("finite", error.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced_and_reported()
    {
        var reading = Reading.Value("\"a\uDE00b\uD83D\"", Types.Text);

        Assert.Equal("\"a\uFFFDb\uFFFD\"", reading.ToString());
        Assert.Contains(RepairKinds.LoneSurrogate, reading.Repairs);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_in_an_escape_is_replaced_and_reported()
    {
        var reading = Reading.Value("""{"a":"x\ud83dy"}""", Types.Any);

        Assert.Equal("{\"a\":\"x\uFFFDy\"}", reading.ToString());
        Assert.Contains(RepairKinds.LoneSurrogate, reading.Repairs);
    }

    [Fact]
    public void A_whole_surrogate_pair_in_escapes_is_a_character()
    {
        var reading = Reading.Value("""{a:"\ud83d\ude00"}""", Types.Any);

        Assert.Equal("{\"a\":\"\U0001F600\"}", reading.ToString());
        Assert.DoesNotContain(RepairKinds.LoneSurrogate, reading.Repairs);
    }
}
