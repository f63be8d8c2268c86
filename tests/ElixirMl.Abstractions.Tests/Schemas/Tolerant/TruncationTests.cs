using System.Buffers;
using System.Text;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Abstractions.Tests.Schemas.Tolerant;

/// <summary>Section 3 of the replies that must parse: texts that end too early, for good or for now.</summary>
public sealed class TruncationTests
{
    [Theory]
    [InlineData("{\n  \"category\": \"BILLING\",\n  \"confidenceScore\": 0.87,\n  \"replyText\": \"We have ref", "We have ref")]
    [InlineData("""{"category":"BILLING","confidenceScore":0.87,"replyText":"We have ref""", "We have ref")]
    [InlineData("""{"category":"BILLING","confidenceScore":0.87,"replyText":"We have ref\""", "We have ref")]
    [InlineData("""{"category":"BILLING","confidenceScore":0.87,"replyText":"We have ref\u00""", "We have ref")]
    [InlineData("""{"category":"BILLING","confidenceScore":0.87,"replyText":"We have ref" """, "We have ref")]
    [InlineData("```json\n{\"category\":\"BILLING\",\"confidenceScore\":0.87,\"replyText\":\"We have ref\n```", "We have ref")]
    public void A_reply_that_was_cut_off_gives_its_values_and_says_so(string reply, string text)
    {
        var reading = Reading.Reply(reply, Types.Ticket);

        Assert.Equal($$"""{"category":"BILLING","confidenceScore":0.87,"replyText":"{{text}}"}""", reading.ToString());
        Assert.True(reading.Log.IsTruncated);
    }

    [Fact]
    public void A_field_that_has_not_come_yet_is_missing_even_where_a_default_would_do()
    {
        var reading = Reading.Reply("""{"name":"Ada","experience":["a"],"skills":["b", "c""", Types.Resume);

        Assert.Equal("$.email", Assert.Single(reading.Errors).Path);
        Assert.Equal("""{"name":"Ada","experience":["a"],"skills":["b","c"]}""", reading.Json);
    }

    [Fact]
    public void The_beginning_of_null_is_not_a_text()
    {
        var reading = Reading.Reply("""{"name": "Ada", "experience": [], "skills": [], "email": nu""", Types.Resume);

        Assert.Equal("$.email", Assert.Single(reading.Errors).Path);
    }

    [Fact]
    public void The_last_item_of_a_list_that_was_cut_off_is_dropped_when_it_is_not_good_enough()
    {
        const string whole = """{"category":"BILLING","confidenceScore":1,"replyText":"x"}""";
        var list = new FieldType.List(Types.Object(Types.Ticket));

        var reading = Reading.Section($$"""[{{whole}},{"category":"OTHER","confid""", list);

        Assert.Equal($"[{whole}]", reading.ToString());
        Assert.True(reading.Log.IsTruncated);
        Assert.Equal("[1,2,3]", Reading.Section("[1, 2, 3", Types.Ints).ToString());
        Assert.Equal("""{"a":"x","b":[1,2]}""", Reading.Section("""{"a":"x","b":[1,2""", Types.Any).ToString());
    }

    [Theory]
    [InlineData("[123", "[]")]
    [InlineData("[123, 456", "[123]")]
    [InlineData("[123, 456 // Done", "[123,456]")]
    [InlineData("[123, 456]", "[123,456]")]
    [InlineData("[", "[]")]
    [InlineData("Here is the list: ", "")]
    public void An_unfinished_number_is_never_given_while_the_text_grows(string text, string json)
    {
        var buffer = new ArrayBufferWriter<byte>();

        var state = PartialReader.ReadValue(text, Types.Ints, buffer, new TolerantLog());

        Assert.Equal(json, Encoding.UTF8.GetString(buffer.WrittenSpan));
        Assert.Equal(text.EndsWith(']') ? FieldState.Complete : FieldState.Partial, state);
    }

    [Theory]
    [InlineData("", false, "", "AAAA")]
    [InlineData("Sure: ", false, "", "AAAA")]
    [InlineData("<think>{\"name\":\"no\"}", false, "", "AAAA")]
    [InlineData("{\"na", false, "", "AAAA")]
    [InlineData("{\"name\": \"A", true, "{\"name\":\"A\"}", "PAAA")]
    [InlineData("{\"name\": \"Ada\"", true, "{\"name\":\"Ada\"}", "PAAA")]
    [InlineData("{\"name\": \"Ada\", \"em", true, "{\"name\":\"Ada\"}", "CAAA")]
    [InlineData("{\"name\": \"Ada\", \"email\": nu", true, "{\"name\":\"Ada\"}", "CPAA")]
    [InlineData("{\"name\": \"Ada\", \"email\": null", true, "{\"name\":\"Ada\"}", "CPAA")]
    [InlineData("{\"name\": \"Ada\", \"email\": null,", true, "{\"name\":\"Ada\",\"email\":null}", "CCAA")]
    [InlineData("{\"name\": \"Ada\", \"skills\": [\"C#\", \"SQ", true, "{\"name\":\"Ada\",\"skills\":[\"C#\"]}", "CAAP")]
    [InlineData("{\"name\": \"Ada\", \"skills\": [\"C#\", \"SQL\"]", true, "{\"name\":\"Ada\",\"skills\":[\"C#\",\"SQL\"]}", "CAAC")]
    [InlineData("```json\n{name: 'Ada', skills: [\"C#\"", true, "{\"name\":\"Ada\",\"skills\":[]}", "CAAP")]
    [InlineData("{\"name\": \"Ad\\", true, "{\"name\":\"Ad\"}", "PAAA")]
    [InlineData("{\"name\": \"Ad\\u00", true, "{\"name\":\"Ad\"}", "PAAA")]
    [InlineData("{\"name\": null, ", true, "{}", "FAAA")]
    public void Fields_come_one_after_another_while_the_reply_grows(string reply, bool hasBegun, string json, string states)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var found = new FieldState[4];

        Assert.Equal(hasBegun, PartialReader.TryReadObject(reply, Types.Resume, buffer, found, new TolerantLog()));

        Assert.Equal(json, Encoding.UTF8.GetString(buffer.WrittenSpan));
        Assert.Equal(states, string.Concat(found.Select(state => state.ToString()[0])));
    }

    [Fact]
    public void Half_a_surrogate_pair_waits_for_its_other_half()
    {
        var buffer = new ArrayBufferWriter<byte>();

        PartialReader.TryReadObject("{\"name\": \"A\uD83D", Types.Resume, buffer, new FieldState[4], new TolerantLog());

        Assert.Equal("""{"name":"A"}""", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Fact]
    public void Every_beginning_of_a_reply_gives_a_beginning_of_its_texts_and_nothing_is_taken_back()
    {
        const string reply = """Sure! {"name": "Ada \"A.\" Lovelace \u00e9\ud83d\ude00", "email": null, "experience": ["one", "two"], "skills": []}""";
        var previous = "";
        var reached = new FieldState[4];
        for (var length = 0; length <= reply.Length; length++)
        {
            var buffer = new ArrayBufferWriter<byte>();
            var states = new FieldState[4];
            PartialReader.TryReadObject(reply.AsSpan(0, length), Types.Resume, buffer, states, new TolerantLog());
            var name = NameOf(buffer.WrittenSpan);

            Assert.StartsWith(previous, name, StringComparison.Ordinal);
            Assert.All(states.Zip(reached), pair => Assert.True(pair.First >= pair.Second, $"at {length}"));
            (previous, reached) = (name, states);
        }

        Assert.Equal("Ada \"A.\" Lovelace é😀", previous);
        Assert.All(reached, state => Assert.Equal(FieldState.Complete, state));
    }

    private static string NameOf(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty)
        {
            return "";
        }

        using var document = System.Text.Json.JsonDocument.Parse(json.ToArray());
        return document.RootElement.TryGetProperty("name", out var name) ? name.GetString()! : "";
    }

    [Fact]
    public void A_section_grows_too()
    {
        var buffer = new ArrayBufferWriter<byte>();
        var log = new TolerantLog();

        Assert.Equal(FieldState.Absent, PartialReader.ReadValue("", Types.Text, buffer, log));
        Assert.Equal(FieldState.Partial, PartialReader.ReadValue("nu", Types.Optional(Types.Text), buffer, log));
        Assert.Equal(FieldState.Partial, PartialReader.ReadValue("4", Types.Int, buffer, log));
        Assert.Equal(0, buffer.WrittenCount);
        Assert.Equal(FieldState.Partial, PartialReader.ReadValue("We ha", Types.Text, buffer, log));
        Assert.Equal("\"We ha\"", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
