using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Abstractions.Tests.Schemas.Tolerant;

/// <summary>Section 4 of the replies that must parse, and behaviours 31 to 44.</summary>
public sealed class CoercionTests
{
    [Theory]
    [InlineData("0.87", "0.87")]
    [InlineData("\"0.87\"", "0.87")]
    [InlineData("\"$1,234.56\"", "1234.56")]
    [InlineData("\"€ 5\"", "5")]
    [InlineData("\"1/5\"", "0.2")]
    [InlineData("1/5", "0.2")]
    [InlineData("1,234", "1234")]
    [InlineData("[0.5]", "0.5")]
    [InlineData("{\"value\": 0.5}", "0.5")]
    public void A_number_field_takes_numbers_as_text(string value, string json) =>
        Assert.Equal($$"""{"a":{{json}}}""", Reading.Reply($$"""{"a":{{value}}}""", Types.Single(Types.Double)).ToString());

    [Theory]
    [InlineData("[1, 2, 3]", """["1","2","3"]""", RepairKinds.TextFromValue)]
    [InlineData("\"x\"", """["x"]""", RepairKinds.OneItem)]
    [InlineData("x", """["x"]""", RepairKinds.OneItem)]
    [InlineData("\"- x\\n- y\"", """["x","y"]""", RepairKinds.Bullets)]
    [InlineData("\"[\\\"x\\\"]\"", """["x"]""", RepairKinds.DoubleEncoded)]
    [InlineData("{\"items\": [\"x\"]}", """["x"]""", RepairKinds.Wrapped)]
    [InlineData("[[\"x\"], \"y\"]", """["x","y"]""", RepairKinds.ListOfOne)]
    public void A_list_field_takes_what_can_be_a_list(string value, string json, string repair)
    {
        var reading = Reading.Reply($$"""{"a": {{value}}}""", Types.Single(Types.Texts));

        Assert.Equal($$"""{"a":{{json}}}""", reading.ToString());
        Assert.Contains(reading.Log.Repairs, one => one.Kind == repair && one.Path.StartsWith("$.a", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("- a\n- b", """["a","b"]""")]
    [InlineData("* a\n* b\n", """["a","b"]""")]
    [InlineData("1. a\n2. b", """["a","b"]""")]
    [InlineData("1) a\n2) b", """["a","b"]""")]
    [InlineData("Here they are:\n\n- a\n  wrapped\n- b\n  - deeper\n\nDone.", """["a\n  wrapped","b\n  - deeper"]""")]
    [InlineData("just one, you see", """["just one, you see"]""")]
    [InlineData("```json\n[\"a\", \"b\"]\n```", """["a","b"]""")]
    [InlineData("The list is [\"a\", \"b\"], see [1].", """["a","b"]""")]
    [InlineData("[a, b]", """["a","b"]""")]
    [InlineData("see [1] and [above]", """["see [1] and [above]"]""")]
    [InlineData("{\"items\": [\"a\"]}", """["a"]""")]
    [InlineData("[]", "[]")]
    [InlineData("None", "[]")]
    [InlineData("\"red\", \"green\"", """["red","green"]""")]
    [InlineData("'red', 'green'", """["red","green"]""")]
    [InlineData("- Fix [urgent]\n- [ ] Write", """["Fix [urgent]","Write"]""")]
    [InlineData("[1] One\n[2] Two", """["One","Two"]""")]
    public void A_list_of_texts_is_read_from_a_section(string text, string json) => Assert.Equal(json, Reading.Section(text, Types.Texts).ToString());

    [Theory]
    [InlineData("[1,2,3]", "[1,2,3]")]
    [InlineData("1,2,3", "[1,2,3]")]
    [InlineData("(1, 2)", "[1,2]")]
    [InlineData("{1, 2}", "[1,2]")]
    [InlineData("[1,2,", "[1,2]")]
    [InlineData("1\n2\n3", "[1,2,3]")]
    [InlineData("- 1\n- 2", "[1,2]")]
    [InlineData("5", "[5]")]
    [InlineData("[1;2]", "[1,2]")]
    [InlineData("[ 1 ; 2 ; ]", "[1,2]")]
    [InlineData("[\"1\", \"$2\"]", "[1,2]")]
    public void A_list_of_numbers_is_read_from_a_section(string text, string json) => Assert.Equal(json, Reading.Section(text, Types.Ints).ToString());

    [Theory]
    [InlineData("a")]
    [InlineData("[1, \"x\"]")]
    [InlineData("null")]
    [InlineData("[1, null]")]
    public void A_list_with_an_item_that_does_not_fit_is_an_error(string text) => Assert.False(Reading.Section(text, Types.Ints).IsRead);

    [Fact]
    public void An_error_names_the_item() =>
        Assert.Equal("$.a[1]", Assert.Single(Reading.Reply("""{"a":[1,"x"]}""", Types.Single(Types.Ints)).Errors).Path);

    [Fact]
    public void A_missing_list_is_empty_and_a_missing_nullable_is_null_and_both_are_reported()
    {
        var reading = Reading.Reply("""{"name":"Ada"}""", Types.Resume);

        Assert.Equal("""{"name":"Ada","email":null,"experience":[],"skills":[]}""", reading.ToString());
        Assert.Equal([("$.email", RepairKinds.Default), ("$.experience", RepairKinds.Default), ("$.skills", RepairKinds.Default)], reading.Log.Repairs.Select(repair => (repair.Path, repair.Kind)));
        Assert.True(reading.Log.Penalty >= 300);
    }

    [Fact]
    public void A_declared_default_stands_in_and_an_optional_field_is_left_out()
    {
        var schema = new Schema("S", [new("A", "a", Types.Int) { Default = "7" }, new("B", "b", Types.Int) { IsRequired = false }, new("C", "c", Types.Int)]);

        Assert.Equal("""{"a":7,"c":1}""", Reading.Reply("""{"c":1}""", schema).ToString());
        Assert.Equal("""{"a":7,"c":1}""", Reading.Reply("""{"b":null,"c":1}""", schema).ToString());
    }

    [Theory]
    [InlineData("""{"category":null,"confidenceScore":1,"replyText":"x"}""", "$.category")]
    [InlineData("""{"category":"BILLING","confidenceScore":null,"replyText":"x"}""", "$.confidenceScore")]
    [InlineData("""{"category":"BILLING","confidenceScore":1,"replyText":null}""", "$.replyText")]
    [InlineData("""{"category":"BILLING","confidenceScore":1,"replyText":None}""", "$.replyText")]
    public void Null_is_refused_where_a_value_is_required(string reply, string path)
    {
        var error = Assert.Single(Reading.Reply(reply, Types.Ticket).Errors);

        Assert.Equal((path, ValidationRules.Required), (error.Path, error.Rule));
    }

    [Fact]
    public void An_object_in_a_text_field_is_kept_as_it_was_written()
    {
        var reading = Reading.Reply("{\"a\": props: {title: string, \"x\": [1,]}, }", Types.Single(Types.Text));
        var nested = Reading.Reply("{\"a\": {title: string, \"x\": [1,]}}", Types.Single(Types.Text));

        Assert.Equal("""{"a":"props: {title: string, \"x\": [1,]}"}""", reading.ToString());
        Assert.Equal("""{"a":"{title: string, \"x\": [1,]}"}""", nested.ToString());
        Assert.Contains(RepairKinds.RawText, nested.Repairs);
    }

    [Theory]
    [InlineData("confidence_score")]
    [InlineData("ConfidenceScore")]
    [InlineData("CONFIDENCE-SCORE")]
    [InlineData("Confidence Score")]
    [InlineData("**Confidence Score**")]
    public void A_key_is_recognised_in_any_spelling(string key)
    {
        var reading = Reading.Reply($$"""{"category":"BILLING","{{key}}":0.87,"replyText":"x"}""", Types.Ticket);

        Assert.True(reading.IsRead);
        Assert.Equal([new Repair("$.confidenceScore", RepairKinds.KeySpelling, 2)], reading.Log.Repairs);
    }

    [Fact]
    public void An_alias_is_no_repair_and_the_exact_key_wins_over_a_like_one()
    {
        var schema = new Schema("S", [new("A", "a", Types.Int) { Aliases = ["alpha"] }]);

        Assert.Empty(Reading.Reply("""{"alpha":1}""", schema).Repairs);
        Assert.Equal("""{"a":1}""", Reading.Reply("""{"a":1,"A":2}""", schema).ToString());
        Assert.Equal("""{"a":1}""", Reading.Reply("""{"A":2,"a":1}""", schema).ToString());
    }

    [Fact]
    public void A_key_that_could_mean_two_fields_means_neither()
    {
        var schema = new Schema("S", [new("UserId", "userId", Types.Int) { IsRequired = false }, new("UserID", "user_id", Types.Int) { IsRequired = false }, new("B", "b", Types.Int)]);

        Assert.Equal("""{"b":1}""", Reading.Reply("""{"USERID":5,"b":1}""", schema).ToString());
    }

    [Fact]
    public void A_map_takes_keys_that_are_no_strings() =>
        Assert.Equal("""{"5":"b","2.17":"e","null":"n"}""", Reading.Section("""{5:"b",2.17:"e",null:"n"}""", Types.Map(Types.Text)).ToString());

    [Theory]
    [InlineData("""{"a":1,"b":2}""", """{"a":1,"b":2}""")]
    [InlineData("""{"a":"1","a":2}""", """{"a":2}""")]
    [InlineData("""[{"key":"a","value":1},{"key":"b","value":2}]""", """{"a":1,"b":2}""")]
    [InlineData("""[["a",1],["b",2]]""", """{"a":1,"b":2}""")]
    [InlineData("""[{"a":1}]""", """{"a":1}""")]
    [InlineData("- a: 1\n- **b**: 2", """{"a":1,"b":2}""")]
    [InlineData("Scores: {a: 1}", """{"a":1}""")]
    public void A_map_is_read_in_the_ways_models_write_it(string text, string json) => Assert.Equal(json, Reading.Section(text, Types.Map(Types.Int)).ToString());

    [Fact]
    public void The_keys_of_a_map_may_be_names()
    {
        var type = new FieldType.Map(Types.Category, Types.Int);

        Assert.Equal("""{"BILLING":1,"OTHER":2}""", Reading.Section("""{"billing":1,"Other":2}""", type).ToString());
        Assert.Equal("$['nobody']", Assert.Single(Reading.Section("""{"nobody":1}""", type).Errors).Path);
    }

    [Theory]
    [InlineData("null", "null")]
    [InlineData("None", "null")]
    [InlineData("", "null")]
    [InlineData("N/A", "null")]
    [InlineData("3", "3")]
    [InlineData("**none**", "null")]
    public void An_optional_number_may_be_nothing(string text, string json) => Assert.Equal(json, Reading.Section(text, Types.Optional(Types.Int)).ToString());

    [Theory]
    [InlineData("None", "\"None\"")]
    [InlineData("null", "null")]
    [InlineData("x", "\"x\"")]
    public void An_optional_text_is_a_text_even_when_it_is_the_word_None(string text, string json) => Assert.Equal(json, Reading.Section(text, Types.Optional(Types.Text)).ToString());

    [Theory]
    [InlineData("\"quoted\"", "\"\\\"quoted\\\"\"")]
    [InlineData("{\"a\":1}", "\"{\\\"a\\\":1}\"")]
    [InlineData("one\nmore", "\"one\\nmore\"")]
    [InlineData("", "\"\"")]
    [InlineData("null", "\"null\"")]
    public void A_text_section_is_never_decoded(string text, string json)
    {
        var reading = Reading.Section(text, Types.Text);

        Assert.Equal(json, reading.ToString());
        Assert.Empty(reading.Repairs);
    }

    [Theory]
    [InlineData("{\"a\":1}", "{\"a\":1}")]
    [InlineData("42", "42")]
    [InlineData("hello there", "\"hello there\"")]
    [InlineData("{not json} at all", "\"{not json} at all\"")]
    [InlineData("```json\n[1]\n```", "[1]")]
    public void Any_value_is_JSON_if_it_can_be_and_text_otherwise(string text, string json) => Assert.Equal(json, Reading.Section(text, Types.Any).ToString());

    [Fact]
    public void Objects_may_contain_their_own_kind() =>
        Assert.Equal(
            """{"label":"a","children":[{"label":"b","children":[]},{"label":"c","children":[]}]}""",
            Reading.Reply("{label: a, children: [{label: b}, {'Label': 'c', children: []}]}", Types.Tree).ToString());

    [Fact]
    public void Deep_nesting_is_refused_and_not_dug_into()
    {
        var reply = string.Concat(Enumerable.Repeat("""{"label":"a","children":[""", 70)) + """{"label":"z","children":[]}""";

        var error = Assert.Single(Reading.Reply(reply, Types.Tree).Errors);

        Assert.Equal(ValidationRules.Limit, error.Rule);
        Assert.False(Reading.Value(new string('[', 65) + new string(']', 65), Types.Any).IsRead);
        Assert.True(Reading.Value(new string('[', 64) + new string(']', 64), Types.Any).IsRead);
    }

    [Fact]
    public void A_union_is_told_by_its_discriminator()
    {
        Assert.Equal("""{"kind":"circle","radius":1}""", Reading.Section("""{"radius":1,"kind":"Circle"}""", Shape).ToString());
        Assert.Equal("""{"kind":"square","side":2}""", Reading.Section("""{"kind":"square","side":"2"}""", Shape).ToString());
        Assert.Empty(Reading.Section("""{"kind":"square","side":2}""", Shape).Repairs);
    }

    [Fact]
    public void A_union_without_discriminator_is_told_by_its_keys_when_only_one_case_fits()
    {
        var reading = Reading.Section("""{"radius":1}""", Shape);

        Assert.Equal("""{"kind":"circle","radius":1}""", reading.ToString());
        Assert.Contains(RepairKinds.CaseByKeys, reading.Repairs);
        Assert.False(Reading.Section("""{"side":1,"radius":1}""", Shape).IsRead);
        Assert.False(Reading.Section("""{"colour":1}""", Shape).IsRead);
    }

    [Fact]
    public void An_unknown_case_is_an_error_at_the_discriminator()
    {
        var error = Assert.Single(Reading.Section("""{"kind":"blob","radius":1}""", Shape).Errors);

        Assert.Equal("$.kind", error.Path);
        Assert.Contains("circle, square", error.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_is_shortened_in_errors()
    {
        var error = Assert.Single(Reading.Section(new string('x', 500), Types.Int).Errors);

        Assert.Equal(80, error.Value!.Length);
    }

    private static readonly FieldType.Union Shape = new("Shape", "kind",
    [
        new("circle", new("Circle", () => new("Circle", [new("Radius", "radius", Types.Int)]))),
        new("square", new("Square", () => new("Square", [new("Side", "side", Types.Int)]))),
    ]);

    [Theory]
    [InlineData("{\"\\\\\":.3179]}")]
    [InlineData("{\"a\":word}")]
    public void What_is_no_list_is_no_embedding(string text) => Assert.False(Reading.Value(text, Types.Map(Types.Embedding)).IsRead);
}
