using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Abstractions.Tests.Signatures;

/// <summary>What users rely on in signatures, as far as no other test says it; numbers are those of the specification.</summary>
public sealed class SignatureBehaviourTests
{
    [Fact]
    public void Behaviour_7_default_instructions_name_both_sides_in_order()
    {
        var instructions = Signature.Parse("question, context -> answer, score: float").Instructions;

        int[] places = [.. ((string[])["question", "context", "answer", "score"]).Select(name => instructions.IndexOf(name, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Theory]
    [InlineData(0, "x, a, b")]
    [InlineData(1, "a, x, b")]
    [InlineData(2, "a, b, x")]
    [InlineData(-1, "a, x, b")]
    [InlineData(-2, "x, a, b")]
    public void Behaviour_8_fields_are_inserted_where_the_index_says(int index, string outputs) =>
        Assert.Equal(outputs, Names(Signature.Parse("q -> a, b").InsertOutput(index, Field.Text("x")).Outputs));

    [Fact]
    public void Behaviour_8_wrong_places_and_names_are_errors()
    {
        var signature = Signature.Parse("q -> a, b");

        Assert.Throws<ArgumentOutOfRangeException>(() => signature.InsertOutput(3, Field.Text("x")));
        Assert.Throws<ArgumentOutOfRangeException>(() => signature.InsertInput(-2, Field.Text("x")));
        Assert.Throws<ArgumentException>(() => signature.AppendInput(Field.Text("a")));
        Assert.Contains("q, a, b", Assert.Throws<ArgumentException>(() => signature.Without("c")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => signature.Without("a").Without("b"));
    }

    [Fact]
    public void Behaviour_9_copies_leave_the_original_alone_and_equal_ones_are_equal()
    {
        var signature = Signature.Parse("q -> a");

        var changed = signature.WithInstructions("Else.").AppendInput(Field.Text("x")).AppendOutput(Field.Text("y"));

        Assert.Equal("q, x", Names(changed.Inputs));
        Assert.Equal("a, y", Names(changed.Outputs));
        Assert.Equal(Signature.Parse("q -> a"), signature);
        Assert.NotEqual(signature, signature.WithInstructions("Else."));
        Assert.Equal(signature, changed.WithInstructions(signature.Instructions).Without("x").Without("y"));
    }

    [Theory]
    [InlineData("camelCaseText", "Camel Case Text")]
    [InlineData("snake_case_text", "Snake Case Text")]
    [InlineData("text2number", "Text 2 Number")]
    [InlineData("HTMLParser2", "HTML Parser 2")]
    [InlineData("questionID", "Question ID")]
    [InlineData("x_1", "X 1")]
    [InlineData("q", "Q")]
    [InlineData("URL", "URL")]
    [InlineData("_", "_")]
    [InlineData("größe_ß", "Größe ß")]
    public void Behaviour_10_people_read_words_instead_of_names(string name, string title) => Assert.Equal(title, Field.Text(name).Title);

    [Fact]
    public void Behaviour_10_labels_are_renamed_in_a_copy()
    {
        var signature = Signature.Parse("q -> a, b");

        var changed = signature.WithLabel("a", "Best answer").WithLabel("q", "Question");

        Assert.Equal(["Question", "Best answer", "B"], changed.Inputs.Fields.Concat(changed.Outputs.Fields).Select(static field => field.Title));
        Assert.Equal("A", signature.Outputs.Fields[0].Title);
        Assert.NotEqual(signature, changed);
        Assert.Contains("q, a, b", Assert.Throws<ArgumentException>(() => signature.WithLabel("c", "C")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => signature.WithLabel("a", " "));
        Assert.Throws<ArgumentException>(() => signature.WithLabel("a", "two\nlines"));
    }

    private static string Names(Schema schema) => string.Join(", ", schema.Fields.Select(static field => field.JsonName));
}
