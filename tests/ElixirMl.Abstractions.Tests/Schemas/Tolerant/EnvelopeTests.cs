using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Abstractions.Tests.Schemas.Tolerant;

/// <summary>Section 1 of the replies that must parse: where is the JSON?</summary>
public sealed class EnvelopeTests
{
    private const string Ticket = """{"category":"BILLING","confidenceScore":0.87,"replyText":"hello"}""";
    private const string Other = """{"category":"OTHER","confidenceScore":0.5,"replyText":"bye"}""";

    [Fact]
    public void A_plain_object_passes_unchanged_and_without_repairs()
    {
        var reading = Reading.Reply(Ticket, Types.Ticket);

        Assert.Equal(Ticket, reading.ToString());
        Assert.Empty(reading.Repairs);
        Assert.Equal(0, reading.Log.Penalty);
    }

    [Theory]
    [InlineData("```\n" + Ticket + "\n```", RepairKinds.CodeFence)]
    [InlineData("```json\n" + Ticket + "\n```", RepairKinds.CodeFence)]
    [InlineData("~~~\n" + Ticket + "\n~~~", RepairKinds.Prose)]
    [InlineData(Ticket + " Hope it helps!", RepairKinds.Prose)]
    [InlineData("Sure! Here it is:\n\n" + Ticket, RepairKinds.Prose)]
    [InlineData("Sure {as asked}: " + Ticket, RepairKinds.Prose)]
    [InlineData("Sure { as asked: " + Ticket, RepairKinds.Prose)]
    [InlineData("The set {1, 2} and [3] first. " + Ticket, RepairKinds.Prose)]
    [InlineData(Ticket + "}", RepairKinds.ExtraBracket)]
    [InlineData("[" + Ticket + "]", RepairKinds.ListOfOne)]
    [InlineData("{\"ticket\": " + Ticket + "}", RepairKinds.Wrapped)]
    [InlineData("{\"status\": \"ok\", \"ticket\": " + Ticket + "}", RepairKinds.Wrapped)]
    [InlineData("\"{\\\"category\\\":\\\"BILLING\\\",\\\"confidenceScore\\\":0.87,\\\"replyText\\\":\\\"hello\\\"}\"", RepairKinds.DoubleEncoded)]
    [InlineData("{\\\"category\\\":\\\"BILLING\\\",\\\"confidenceScore\\\":0.87,\\\"replyText\\\":\\\"hello\\\"}", RepairKinds.DoubleEncoded)]
    [InlineData("category: BILLING\nconfidenceScore: 0.87\nreplyText: hello", RepairKinds.Lines)]
    [InlineData("- **Category**: Billing\n- **Confidence Score**: 0.87\n- **Reply Text**: hello", RepairKinds.Lines)]
    [InlineData("```yaml\ncategory: BILLING\nconfidenceScore: 0.87\nreplyText: hello\n```", RepairKinds.Lines)]
    [InlineData("<think>maybe " + Other + "</think>\n" + Ticket, RepairKinds.OtherCandidate)]
    [InlineData("maybe " + Other + "</think>" + Ticket, RepairKinds.OtherCandidate)]
    [InlineData("{\"z\":1} " + Ticket, RepairKinds.Prose)]
    [InlineData("```json\n" + Ticket + "\n```\nand\n```json\n[\"1\",\"2\"]\n```", RepairKinds.Prose)]
    [InlineData("{\"Category\": \"BILLING\", \"Confidence Score\": 0.87, \"reply_text\": \"hello\"}", RepairKinds.KeySpelling)]
    [InlineData("{\"replyText\":\"hello\",\"extra\":[1,{}],\"category\":\"BILLING\",\"confidenceScore\":0.87}", RepairKinds.UnknownKey)]
    public void The_ticket_is_found(string reply, string repair)
    {
        var reading = Reading.Reply(reply, Types.Ticket);

        Assert.Equal(Ticket, reading.ToString());
        Assert.Contains(repair, reading.Repairs);
    }

    [Fact]
    public void Fields_in_another_order_are_no_repair() =>
        Assert.Empty(Reading.Reply("""{"replyText":"hello","category":"BILLING","confidenceScore":0.87}""", Types.Ticket).Repairs);

    [Fact]
    public void Of_two_objects_that_fit_the_first_is_used_and_the_other_reported()
    {
        var reading = Reading.Reply($"{Ticket} or rather {Other}", Types.Ticket);

        Assert.Equal(Ticket, reading.ToString());
        Assert.Contains(RepairKinds.OtherCandidate, reading.Repairs);
    }

    [Fact]
    public void The_same_object_twice_is_not_ambiguous() =>
        Assert.DoesNotContain(RepairKinds.OtherCandidate, Reading.Reply($"{Ticket} again: {Ticket}", Types.Ticket).Repairs);

    [Fact]
    public void The_object_with_fewer_repairs_wins() =>
        Assert.Equal(Ticket, Reading.Reply("""{"category":"I would say other","confidenceScore":"50","replyText":1} """ + Ticket, Types.Ticket).ToString());

    [Fact]
    public void A_list_of_several_objects_is_not_one_object()
    {
        var reading = Reading.Reply($"[{Ticket},{Other}]", Types.Ticket);

        Assert.False(reading.IsRead);
        Assert.Contains("list of 2", reading.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrapper_with_two_objects_that_fit_is_ambiguous() =>
        Assert.False(Reading.Reply($$"""{"good":{{Ticket}},"bad":{{Other}}}""", Types.Ticket).IsRead);

    [Fact]
    public void All_objects_between_prose_make_a_list()
    {
        var reading = Reading.Section($"{Ticket} and also {Other}", new FieldType.List(Types.Object(Types.Ticket)));

        Assert.Equal($"[{Ticket},{Other}]", reading.ToString());
        Assert.Contains(RepairKinds.BareItems, reading.Repairs);
    }

    [Fact]
    public void Of_two_fences_the_one_that_fits_the_type_is_used()
    {
        var reply = $"```json\n{Ticket}\n```\nthen\n```json\n[\"1\",\"2\"]\n```";

        Assert.Equal("[1,2]", Reading.Section(reply, Types.Ints).ToString());
        Assert.Equal(Ticket, Reading.Section(reply, Types.Object(Types.Ticket)).ToString());
    }

    [Fact]
    public void JSON_behind_long_thoughts_with_code_is_found()
    {
        var schema = new Schema("Page", [new("Headings", "headings", new FieldType.List(Types.Object(new("Heading", [new("Title", "title", Types.Text), new("Code", "code", Types.Text)]))))]);
        var reply = "<thinking>\nLet me try:\n```python\ndef f(p):\n    return {'x': p}\n```\nFine.\n</thinking>\n" +
            "{ \"headings\":[{\"title\": \"One\", \"code\": \"\"\"def f(p):\n return 'x' in p\"\"\"}]}";

        Assert.Equal("""{"headings":[{"title":"One","code":"def f(p):\n return 'x' in p"}]}""", Reading.Reply(reply, schema).ToString());
    }

    [Theory]
    [InlineData("""["x"]""")]
    [InlineData("I cannot help with that.")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("42")]
    [InlineData("null")]
    public void A_reply_without_an_object_is_an_error_that_names_the_keys(string reply)
    {
        var reading = Reading.Reply(reply, Types.Ticket);

        Assert.False(reading.IsRead);
        Assert.Contains("category, confidenceScore, replyText", reading.Errors[0].Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_key_is_an_error_that_lists_expected_and_found_keys_and_keeps_the_rest()
    {
        var reading = Reading.Reply("""{"category":"BILLING","score":1,"replyText":"hello"}""", Types.Ticket);

        var error = Assert.Single(reading.Errors);
        Assert.Equal(("$.confidenceScore", ValidationRules.Required), (error.Path, error.Rule));
        Assert.Contains("expected keys are category, confidenceScore, replyText", error.Message, StringComparison.Ordinal);
        Assert.Contains("found keys are category, score, replyText", error.Message, StringComparison.Ordinal);
        Assert.Equal("""{"category":"BILLING","replyText":"hello"}""", reading.Json);
    }

    [Fact]
    public void All_errors_are_reported_at_once() =>
        Assert.Equal(["$.category", "$.confidenceScore", "$.replyText"], Reading.Reply("""{"category":"X","confidenceScore":"high"}""", Types.Ticket).Errors.Select(error => error.Path));

    [Fact]
    public void Undeclared_keys_are_refused_kept_or_dropped_as_the_schema_says()
    {
        const string reply = """{"a":1,"b":[true]}""";
        var schema = Types.Single(Types.Int);

        Assert.Equal("""{"a":1}""", Reading.Reply(reply, schema).ToString());
        Assert.Equal(reply, Reading.Reply(reply, schema with { UnknownKeys = UnknownKeys.Allow }).ToString());
        Assert.Equal(ValidationRules.Unknown, Assert.Single(Reading.Reply(reply, schema with { UnknownKeys = UnknownKeys.Reject }).Errors).Rule);
    }
}
