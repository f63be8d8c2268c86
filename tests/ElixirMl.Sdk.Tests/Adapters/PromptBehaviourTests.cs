using ElixirMl.Adapters;
using ElixirMl.Predictors;
using ElixirMl.Schemas;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Signatures;

namespace ElixirMl.Sdk.Tests.Adapters;

/// <summary>What users rely on in prompts of the Chat adapter, as far as golden prompts do not show it; numbers are those of the specification.</summary>
public sealed class PromptBehaviourTests
{
    private static readonly Schema Person = Schema.Create("Person", Field.Text("name"), Field.Integer("age"));

    [Theory]
    [InlineData("str", "")]
    [InlineData("bool", "true or false")]
    [InlineData("int", "a whole number")]
    [InlineData("float", "a number")]
    [InlineData("'a'|'b'", "exactly one of: a, b")]
    [InlineData("int[gteq=0, lteq=5]", "a whole number, at least 0, at most 5")]
    [InlineData("Person[]", "JSON: {\n  \"name\": string,\n  \"age\": whole number\n}[]")]
    [InlineData("code", "code in a fence that names its language")]
    [InlineData("code[language=csharp]", "code in a fence that names its language, in the language csharp")]
    [InlineData("reasoning", "")]
    public void Behaviours_11_and_17_every_type_has_its_hint(string type, string hint) =>
        Assert.Equal(hint, FieldHints.DescribeValue(Signature.Parse($"x -> value: {type}", Person).Outputs.Fields[0]));

    [Theory]
    [InlineData("embedding[dimension=2, unit_norm=true]", "of the Euclidean norm 1")]
    [InlineData("tensor[shape=[any,3]]", "of the shape ?×3")]
    [InlineData("token_list[max_items=3, tokens=ids]", "made of token ids")]
    [InlineData("confidence_score[calibrated=true]", "calibrated, with the calibration named")]
    [InlineData("attention_weights[normalized=true]", "each row sums to 1")]
    [InlineData("reasoning_chain[min_items=1]", "at least 1 item")]
    public void Behaviour_11_the_rules_of_ml_types_are_told(string type, string hint) =>
        Assert.Contains(hint, FieldHints.DescribeValue(Signature.Parse($"x -> value: {type}").Outputs.Fields[0]), StringComparison.Ordinal);

    [Fact]
    public void Behaviour_11_constraints_are_enforced_as_well()
    {
        var outputs = Signature.Parse("x -> value: int[gteq=0, lteq=5]").Outputs;

        Assert.Equal("range", Assert.Single(ReadReply.With(ChatAdapter.Shared, outputs, "[[ ## value ## ]]\n9").Errors).Rule);
    }

    [Fact]
    public void Behaviours_18_and_19_demos_without_a_side_are_left_out_and_incomplete_ones_say_so()
    {
        var half = new Demo([DemoField.OfText("message", "half")], [DemoField.OfText("team", "Billing")]);
        var predictor = new RouteTicketPredictor(new ScriptedClient()).WithDemos(
            Demo.Of(new RouteTicket { Message = "whole", Team = Team.Other, Confidence = 1 }),
            half,
            half with { Outputs = [] },
            half with { Inputs = [] });

        var messages = predictor.Render(new() { Message = "a" });

        Assert.Equal(6, messages.Count);
        Assert.StartsWith("This is an example of the task, though some input or output fields are not supplied.", messages[1].Text, StringComparison.Ordinal);
        Assert.Contains("[[ ## confidence ## ]]\n(not supplied)", messages[2].Text, StringComparison.Ordinal);
        Assert.Equal("[[ ## message ## ]]\nwhole", messages[3].Text);
    }

    [Fact]
    public void Behaviour_14_no_name_is_reserved()
    {
        var signature = Signature.Parse("signature, lm, demos, config, items, keys, get, copy, class, self -> completed, prediction, reply");
        foreach (var adapter in ReadReply.Adapters)
        {
            var prompt = adapter.FormatSystem(signature);

            Assert.All(signature.Inputs.Fields, field => Assert.Contains($"`{field.JsonName}`", prompt, StringComparison.Ordinal));
        }

        const string reply = "[[ ## completed ## ]]\nyes\n[[ ## prediction ## ]]\nrain\n[[ ## reply ## ]]\nok\n[[ ## completed ## ]]";
        Assert.Equal("""{"completed":"yes","prediction":"rain","reply":"ok"}""", ReadReply.With(ChatAdapter.Shared, signature.Outputs, reply).Json);
    }

    [Fact]
    public void Behaviour_12_defaults_fill_what_is_missing()
    {
        var outputs = Signature.Parse("x -> a, b: int[default=7]").Outputs;

        Assert.Equal("""{"a":"one","b":7}""", ReadReply.With(ChatAdapter.Shared, outputs, "[[ ## a ## ]]\none\n[[ ## completed ## ]]").Json);
    }

    [Fact]
    public void Behaviour_10_a_label_stands_in_the_prompt_beside_the_name_and_is_read_in_replies()
    {
        var signature = Signature.Parse("q -> a, b").WithLabel("q", "Question").WithLabel("a", "Best answer");
        foreach (var adapter in ReadReply.Adapters)
        {
            Assert.Contains("`q`, Question (text)", adapter.FormatSystem(signature), StringComparison.Ordinal);
            Assert.Contains("Best answer", adapter.FormatSystem(signature), StringComparison.Ordinal);
        }

        const string reply = "## Best answer\none\n## b\ntwo";
        Assert.Equal("""{"a":"one","b":"two"}""", ReadReply.With(MarkdownAdapter.Shared, signature.Outputs, reply).Json);
    }

    [Fact]
    public void Behaviour_29_braces_in_instructions_are_text()
    {
        var signature = Signature.Parse("q -> a").WithInstructions("Write {0} and {q} and {{x}} and %s.");
        foreach (var adapter in ReadReply.Adapters)
        {
            Assert.Contains("Write {0} and {q} and {{x}} and %s.", adapter.FormatSystem(signature), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Behaviour_60_compact_types_are_shorter_than_json_schema()
    {
        var signature = ReadLetter.Signature.Model;

        Assert.True(TypeText.WriteDescribed(signature.Outputs).Length < signature.Outputs.ToJsonSchema().Length);
    }
}
