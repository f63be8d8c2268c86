using ElixirMl.Adapters;
using ElixirMl.Predictors;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Signatures;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Sdk.Tests.Adapters;

public sealed class MarkerTests
{
    private static readonly string[] Fragments =
    [
        "[[ ## team ## ]]", "[[ ## completed ## ]]", "[[##confidence##]]", "[[", "]]", "[", "]", " ## ", "##", "#", "[ [", "] ]", "team", "confidence",
        "## team\n", "\n## completed\n", "### **Confidence**:", "<team>", "</team>", "<confidence/>", "</reply>", "<reply key=\"a\">", "&lt;", "&amp;", "<", ">", "&", "<![CDATA[", "]]>", "\n## reply\n", "\n**reply**\n",
        " ", "\t", "\n", "\n\n", "[[ ## ", " ## ]]", "**", "`", "\u00A0", "\u200B", "text", "{\"team\": 1}", "<think>", "</think>", "Answer with the fields",
    ];

    private static readonly Adapter[] Adapters = [ChatAdapter.Shared, JsonAdapter.Shared, MarkdownAdapter.Shared, XmlAdapter.Shared, CompactAdapter.Shared, TwoStepAdapter.Shared];

    [Theory]
    [InlineData("[[ ## team ## ]]", "[\u200B[ ## team ## ]]")]
    [InlineData("a [[##TEAM##]] b [ [ # x # ] ] c", "a [\u200B[##TEAM##]] b [\u200B [ # x # ] ] c")]
    [InlineData("[[[ ## team ## ]]]", "[[\u200B[ ## team ## ]]]")]
    [InlineData("[[ wiki link ]] and [1] and [[1, 2], [3]]", "[[ wiki link ]] and [1] and [[1, 2], [3]]")]
    public void Look_alikes_in_inputs_are_disarmed(string input, string shown) =>
        Assert.Equal($"[[ ## message ## ]]\n{shown}", ChatAdapter.Shared.FormatUser(RouteTicket.Signature.Model, [input], UserTurn.Demo));

    [Fact]
    public void No_input_changes_the_structure_of_a_prompt() => Prop.ForAll(Texts(), text =>
    {
        foreach (var adapter in Adapters)
        {
            Assert.Equal(Structure("harmless"), Structure(text));

            string[] Structure(string input) =>
            [
                .. Marks(adapter, RouteTicket.Signature.Model, adapter.FormatUser(RouteTicket.Signature.Model, [input], UserTurn.Question)),
                .. Marks(adapter, AnswerTicket.Signature.Model, adapter.FormatUser(AnswerTicket.Signature.Model, [input, "x", input], UserTurn.Demo)),
            ];
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_demo_changes_the_structure_of_a_prompt() => Prop.ForAll(Texts(), text =>
    {
        foreach (var adapter in Adapters)
        {
            Assert.Equal(Structure("harmless"), Structure(text));

            string[] Structure(string value)
            {
                var demo = new Demo([DemoField.OfText("message", value), new("team", "\"Other\""), new("passages", "[]")], [DemoField.OfText("reply", value)]);
                var predictor = new AnswerTicketPredictor(new ScriptedClient()).WithDemos(demo).WithSettings(new() { Adapter = adapter });
                var messages = predictor.Render(new() { Message = "a", Team = Team.Other, Passages = [] });
                return [.. messages.Select(message => string.Join(',', Marks(adapter, AnswerTicket.Signature.Model, message.Text)))];
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_value_changes_what_is_parsed_from_a_reply_that_holds_it() => Prop.ForAll(Texts(), Texts(), (first, second) =>
    {
        var outputs = Schema.Create("Out", Field.Text("reply"), Field.Text("team"));
        var signature = new Signature("Ask", "Answer.", new("In", []), outputs);
        foreach (var adapter in Adapters.Where(adapter => adapter.Extraction is null))
        {
            var fields = new FieldText[2];
            var log = new TolerantLog();

            var reply = adapter.FormatReply(signature, [DemoField.OfText("reply", first).Json, DemoField.OfText("team", second).Json]);
            var ending = adapter.Parse(signature, reply, fields, log);
            var isRead = outputs.ToCodec().TryReadText(fields, log, out var record);

            Assert.True(isRead, $"{adapter}: {reply}");
            Assert.Equal(ReplyEnding.Closed, ending);
            Assert.Equal((Plain(first), Plain(second)), (Plain(record!.Get<string>("reply")), Plain(record.Get<string>("team"))));
            Assert.Equal(0, log.Errors.Count);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_instruction_changes_the_structure_of_a_prompt() => Prop.ForAll(Texts(), text =>
    {
        var signature = RouteTicket.Signature.Model;

        foreach (var adapter in Adapters)
        {
            Assert.Equal(Marks(adapter, signature, adapter.FormatSystem(signature)), Marks(adapter, signature, adapter.FormatSystem(signature.WithInstructions(text))));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_error_changes_the_structure_of_a_request_to_mend() => Prop.ForAll(Texts(), text =>
    {
        foreach (var adapter in Adapters)
        {
            Assert.Equal(Structure("harmless"), Structure(text));

            IEnumerable<string> Structure(string value) =>
                Marks(adapter, RouteTicket.Signature.Model, adapter.FormatRepair(RouteTicket.Signature.Model, ValidationResult.Of(new ValidationError("$.team", "allowed", "Must be one of them.", value))));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_earlier_turn_changes_the_structure_of_a_prompt() => Prop.ForAll(Texts(), text =>
    {
        foreach (var adapter in Adapters)
        {
            Assert.Equal(Structure("harmless"), Structure(text));

            string[] Structure(string value)
            {
                var past = History.Empty.Add(("question", value), ("answer", value)).Add(("question", value));
                var messages = new ChatPredictor(new ScriptedClient()).Render(new() { Before = past, Question = value }, new() { Adapter = adapter });
                return [.. messages.Select(message => string.Join(',', Marks(adapter, Fixtures.Chat.Signature.Model, message.Text)))];
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_result_of_a_tool_changes_the_structure_of_a_prompt() => Prop.ForAll(Texts(), async text =>
    {
        const string step = "[[ ## next_thought ## ]]\nLook.\n[[ ## next_tool ## ]]\nlook\n[[ ## next_arguments ## ]]\n{}\n[[ ## completed ## ]]";
        Assert.Equal(await StructureAsync("harmless"), await StructureAsync(text));

        async Task<string[]> StructureAsync(string result)
        {
            var client = new ScriptedClient(step, step.Replace("\nlook\n", "\nfinish\n", StringComparison.Ordinal), "[[ ## reasoning ## ]]\nSeen.\n[[ ## team ## ]]\nOther\n[[ ## confidence ## ]]\n1");
            var tool = Microsoft.Extensions.AI.AIFunctionFactory.Create(() => result, "look", "Looks.");
            await new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = new ElixirMl.Predictors.Strategies.ReAct(tool) });
            return [.. client.Requests.SelectMany(static request => request.Messages).Select(static message => string.Join(',', Names(message.Text)))];
        }
    }).QuickCheckThrowOnFailure();

    private static string Plain(string text) => text.Replace("\u200B", "", StringComparison.Ordinal).Trim();

    private static Arbitrary<string> Texts() =>
        Gen.Elements(Fragments).ArrayOf().Select(string.Concat).Where(text => text.Trim().Length > 0).ToArbitrary();

    private static IEnumerable<string> Marks(Adapter adapter, Signature signature, string text) => adapter switch
    {
        MarkdownAdapter => Headings(signature, text),
        XmlAdapter => Tags(text),
        TwoStepAdapter => text.Split('\n').Where(line => line is "message:" or "team:" or "passages:" or "reply:" or "confidence:"),
        _ => Names(text),
    };

    private static IEnumerable<string> Headings(Signature signature, string text)
    {
        for (var from = 0; ElixirMl.Adapters.Headings.TryFind(text, from, out var heading); from = heading.End)
        {
            var name = heading.Name(text).ToString();
            if (FieldNames.IsAlike(name, Markers.Completed) || FieldNames.IsAny(signature.Inputs, name) || FieldNames.IsAny(signature.Outputs, name))
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<string> Tags(string text)
    {
        for (var from = 0; XmlTags.TryFind(text, from, out var tag); from = tag.End)
        {
            yield return $"{tag.Kind} {tag.Name(text)}";
        }
    }

    private static string[] Names(string text)
    {
        List<string> names = [];
        for (var from = 0; Markers.TryFind(text, from, out var marker); from = marker.End)
        {
            names.Add(marker.Name(text).ToString());
        }

        return [.. names];
    }
}
