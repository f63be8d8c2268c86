using System.Text.Json.Nodes;
using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Sdk.Tests.Adapters;

/// <summary>Laws of all formats that are read while they are written.</summary>
public sealed class GrowingReplyTests
{
    private const int Answer = 0;
    private static readonly Signature Asked = Signature.Parse("question -> answer, note: string?, score: integer, tags: string[], mood: 'good'|'bad'");
    private static readonly Adapter[] Adapters = [ChatAdapter.Shared, MarkdownAdapter.Shared, XmlAdapter.Shared, JsonAdapter.Shared, CompactAdapter.Shared];

    private static readonly string[] Fragments =
    [
        "[[ ## answer ## ]]", "[[ ## note ## ]]\n", "\n[[ ## score ## ]]\n", "[[ ## completed ## ]]", "[[ ##", " answer ", "## ]]", "[[", "]]", "[", "]", "#", "**", "_", ":",
        "\n## answer\n", "\n## note: ", "\n## score\n", "## completed\n", "\n# tags\n", "\n>", "## ",
        "<answer>", "</answer>", "<note>", "</note>", "<tags>", "</tags>", "<score>5</score>", "<b>", "</", "<", "<answer/>", "<note kind=\"a", "&lt;", "&am", "p;", "&#", "65;", "&#x4", "1;", "[\"R&amp;D\",", "<![CDATA[", "]]>",
        "{\"answer\":\"", "\",\"note\":", "null", "nul", "\"tags\":[\"a\",\"b", "\"]", ",\"score\":4", "2", "}", "{", "\"", "\\n", "\\u00", "e9", "\\ud83d", "\\ude00", "\\", ",", "\"mood\":\"good\"",
        "```", "```json\n", "`", "<think>", "</think>", " ", "\n", "\t", "word", "a", "😀", "\ud83d", "- b\n", "[\"x\", ", "\"y\"]",
    ];

    [Fact]
    public void However_a_reply_is_cut_its_fields_are_the_same() => Prop.ForAll(Texts(), Cuts(), (text, cuts) => Adapters.All(adapter =>
    {
        var whole = GrowingReply.Read(adapter, Asked, [text]).Describe(Asked);
        return whole == GrowingReply.Read(adapter, Asked, GrowingReply.Cut(text, cuts)).Describe(Asked)
            && whole == GrowingReply.Read(adapter, Asked, text.Select(static character => character.ToString())).Describe(Asked);
    })).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void What_has_grown_is_what_the_whole_reply_says() => Prop.ForAll(Texts(), text => Adapters.Take(3).All(adapter =>
    {
        var grown = GrowingReply.Read(adapter, Asked, text.Select(static character => character.ToString())).Fields;
        var fields = new FieldText[grown.Length];
        var isOwn = adapter switch
        {
            ChatAdapter => SectionReply.TryParse(new ChatMarks(Asked.Outputs), text, Thoughts.End(text, Asked.Outputs), fields, out _),
            MarkdownAdapter => SectionReply.TryParse(new HeadingMarks(Asked.Outputs), text, Thoughts.End(text, Asked.Outputs), fields, out _),
            _ => XmlReply.TryParse(Asked.Outputs, text, Thoughts.End(text, Asked.Outputs), fields, new(), out _),
        };
        return grown.Select(static field => (field.Text.Form, field.Text.Text.ToString())).SequenceEqual(fields.Select(field => isOwn ? (field.Form, field.Text.ToString()) : (default, "")));
    })).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void What_a_format_writes_grows_to_what_was_written() => Prop.ForAll(Texts(), Texts(), Cuts(), (answer, tag, cuts) =>
    {
        answer = Whole(answer.Trim());
        string[] outputs = [Json(answer), "null", "42", $"[{Json(Whole(tag))},\"b\"]", "\"good\""];
        foreach (var adapter in Adapters)
        {
            var reply = adapter.FormatReply(Asked, outputs);
            var grown = GrowingReply.Read(adapter, Asked, GrowingReply.Cut(reply, cuts));
            var parsed = new FieldText[outputs.Length];
            adapter.Parse(Asked, reply, parsed, new());
            Assert.All(grown.Fields, static field => Assert.Equal(FieldState.Complete, field.State));
            Assert.Equal(FieldFormat.ToPlainText(parsed[Answer]), FieldFormat.ToPlainText(grown.Fields[Answer].Text));
            Assert.Equal(FieldFormat.ToPlainText(parsed[Answer]), grown.Deltas(Answer));
            Assert.Equal(Enumerable.Range(0, outputs.Length), grown.Ends.Order());
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Json_in_single_quotes_or_without_quotes_around_keys_grows_to_what_the_whole_says() => Prop.ForAll(Texts(), Texts(), Cuts(), (answer, tag, cuts) =>
    {
        foreach (var (key, isSingle) in ((string, bool)[])[("'", true), ("", true), ("", false), ("\"", true)])
        {
            var reply = $"```json\n{{ {key}answer{key}: {Quote(Whole(answer.Trim()))}, {key}tags{key}: [{Json(Whole(tag))},{Json("b")}], {key}score{key}: 42, {key}mood{key}: {Quote("good")},}}\n```";
            var grown = GrowingReply.Read(JsonAdapter.Shared, Asked, GrowingReply.Cut(reply, cuts));
            var parsed = new FieldText[Asked.Outputs.Fields.Count];
            JsonAdapter.Shared.Parse(Asked, reply, parsed, new());
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(FieldFormat.ToPlainText(parsed[3])), JsonNode.Parse(grown.Fields[3].ToString())));
            foreach (var field in (int[])[0, 2, 4])
            {
                Assert.Equal(FieldState.Complete, grown.Fields[field].State);
                Assert.Equal(FieldFormat.ToPlainText(parsed[field]), FieldFormat.ToPlainText(grown.Fields[field].Text));
            }

            string Quote(string text) => isSingle ? $"'{Json(text)[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'" : Json(text);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void No_mark_leaks_into_a_field() => Prop.ForAll(Texts(), Cuts(), (text, cuts) =>
        GrowingReply.Read(ChatAdapter.Shared, Asked, GrowingReply.Cut(text, cuts)).Fields.All(static field => !Markers.TryFind(field.ToString(), 0, out _)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void No_part_of_a_mark_is_given_whatever_the_format_and_the_decoration() => Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyArray<byte>>(), Cuts(), (letters, cuts) =>
    {
        var answer = string.Concat(letters.Get.Select(static letter => (char)('a' + (letter % 26))));
        string[] outputs = [Json(answer), Json("note"), "42", "[]", "\"good\""];
        foreach (var adapter in Adapters)
        {
            var reply = adapter.FormatReply(Asked, outputs);
            string[] decorated = [reply, $"Sure, here it is:\n\n{reply}", $"```\n{reply}\n```", $"<think>It is {reply}</think>\n{reply}", reply.Replace("[[ ## ", "**[[## ", StringComparison.Ordinal).Replace(" ## ]]", " ##]]**", StringComparison.Ordinal)];
            foreach (var text in decorated)
            {
                var grown = GrowingReply.Read(adapter, Asked, GrowingReply.Cut(text, cuts));
                Assert.Equal((answer, "note"), (grown.Deltas(Answer), grown.Deltas(1)));
            }
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Theory]
    [InlineData("[[ ## answer ## ]]\n", "\n[[ ## completed ## ]]", "Chat")]
    [InlineData("## answer\n", "\n## completed\n", "Markdown")]
    [InlineData("<answer>", "</answer>", "Xml")]
    [InlineData("{\"answer\":\"", "\"}", "Json")]
    public void A_long_reply_in_single_characters_costs_linear_work(string start, string end, string name)
    {
        const int Length = 100_000;
        const int MostLooks = 260;
        string[] bodies = ["word ", "[[ #", "[[          ", "**", "<a", "<a href='", "``` ", "&amp", "\\n", "## ", "          ", "<answer> "];
        foreach (var body in bodies)
        {
            var parser = Adapters.Single(adapter => adapter.Name == name).BeginReply(Asked)!;
            foreach (var character in start + string.Concat(Enumerable.Repeat(body, Length / body.Length)) + end)
            {
                parser.Append([character], []);
            }

            parser.Complete([]);
            Assert.InRange(parser.Work, Length / 2, MostLooks * Length);
        }
    }

    private static Arbitrary<string> Texts() => Gen.Choose(0, Fragments.Length - 1).ArrayOf().Select(static chosen => string.Concat(chosen.Select(static index => Fragments[index]))).ToArbitrary();

    private static Arbitrary<int[]> Cuts() => ArbMap.Default.ArbFor<int[]>();

    private static string Whole(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static string Json(string text) => DemoField.OfText("a", text).Json;
}
