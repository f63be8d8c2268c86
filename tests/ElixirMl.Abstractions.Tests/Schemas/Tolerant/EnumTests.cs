using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Abstractions.Tests.Schemas.Tolerant;

/// <summary>Section 5 of the replies that must parse.</summary>
public sealed class EnumTests
{
    private static readonly FieldType.Enumeration Numbers = new("Numbers", [new("One", "ONE"), new("Two", "TWO"), new("Three", "THREE")]);
    private static readonly FieldType.Enumeration Cars = new("Cars", [new("Car", "car"), new("Car2", "car-2")]);
    private static readonly FieldType.Enumeration Letters = new("Letters", [new("A", "A"), new("B", "B"), new("C", "C")]);
    private static readonly FieldType.Enumeration Digits = new("Digits", [new("One", "1"), new("Two", "2")]);
    private static readonly FieldType.Enumeration Languages = new("Languages", [new("C", "C"), new("CSharp", "C#"), new("CPlusPlus", "C++")]);
    private static readonly FieldType.Enumeration Spam = new("Spam", [new("Spam", "SPAM"), new("NotSpam", "NOT_SPAM")]);

    [Fact]
    public void A_JSON_name_passes_without_repairs() => Assert.Empty(Reading.Section("BILLING", Types.Category).Repairs);

    [Theory]
    [InlineData("Billing", "BILLING", RepairKinds.NameSpelling)]
    [InlineData("billing", "BILLING", RepairKinds.NameSpelling)]
    [InlineData("'BILLING'", "BILLING", RepairKinds.Markup)]
    [InlineData("**Billing**", "BILLING", RepairKinds.Markup)]
    [InlineData("The category is billing.", "BILLING", RepairKinds.Mention)]
    [InlineData("[\"TECHNICAL\"]", "TECHNICAL", RepairKinds.ListOfOne)]
    [InlineData("BILLING: since they were charged twice", "BILLING", RepairKinds.Mention)]
    [InlineData("I looked at everything.\n```\nTECHNICAL\n```\nSee BILLING, OTHER.", "TECHNICAL", RepairKinds.CodeFence)]
    public void A_name_is_found_in_the_ways_models_write_it(string text, string name, string repair)
    {
        var reading = Reading.Section(text, Types.Category);

        Assert.Equal($"\"{name}\"", reading.ToString());
        Assert.Contains(repair, reading.Repairs);
    }

    [Theory]
    [InlineData("k1", "k1")]
    [InlineData("One", "k1")]
    [InlineData("the first choice", "k1")]
    [InlineData("The first choice.", "k1")]
    [InlineData("k1: the first choice", "k1")]
    [InlineData("k-2-3 1_1", "k-2-3.1_1")]
    [InlineData("K 2 3 1 1", "k-2-3.1_1")]
    [InlineData("number three", "NUMBER THREE")]
    [InlineData("NUMBER_THREE!", "NUMBER THREE")]
    [InlineData("I would pick number three here", "NUMBER THREE")]
    public void A_name_is_found_by_alias_member_description_and_letters_alone(string text, string name) =>
        Assert.Equal($"\"{name}\"", Reading.Section(text, Types.Aliased).ToString());

    [Theory]
    [InlineData("  TWO  ", "TWO")]
    [InlineData("TWO!@#", "TWO")]
    [InlineData("Two is the answer", "TWO")]
    [InlineData("Literal[TWO]", "TWO")]
    [InlineData("str[TWO]", "TWO")]
    [InlineData("TWO.", "TWO")]
    [InlineData("'TWO'", "TWO")]
    public void A_literal_may_be_decorated(string text, string name) => Assert.Equal($"\"{name}\"", Reading.Section(text, Numbers).ToString());

    [Theory]
    [InlineData("BILLING or TECHNICAL")]
    [InlineData("not billing")]
    [InlineData("This is not a matter of BILLING")]
    [InlineData("BILLING does not apply")]
    [InlineData("non-billing")]
    [InlineData("REBILLING")]
    [InlineData("BILLINGS")]
    [InlineData("BILLING_2")]
    [InlineData("something else")]
    [InlineData("")]
    [InlineData("null")]
    public void A_text_that_names_no_value_or_several_is_refused(string text)
    {
        var error = Assert.Single(Reading.Section(text, Types.Category).Errors);

        Assert.Equal(ValidationRules.Allowed, error.Rule);
        Assert.Contains("BILLING, TECHNICAL, OTHER", error.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_names_in_one_sentence_are_ambiguous()
    {
        Assert.False(Reading.Section("ONE - is the answer, not TWO", Numbers).IsRead);
        Assert.False(Reading.Section("k1 is the best! k-2-3.1_1 is bad. NUMBER_THREE!", Types.Aliased).IsRead);
    }

    [Fact]
    public void A_name_inside_a_longer_name_is_not_found()
    {
        Assert.False(Reading.Section("not car or car-2!", Cars).IsRead);
        Assert.Equal("\"car-2\"", Reading.Section("It is the car-2!", Cars).ToString());
        Assert.Equal("\"car\"", Reading.Section("It is the car!", Cars).ToString());
        Assert.Equal("\"NOT_SPAM\"", Reading.Section("It is not spam", Spam).ToString());
    }

    [Theory]
    [InlineData("B", "B")]
    [InlineData("(B)", "B")]
    [InlineData("Answer: B", "B")]
    [InlineData("B. Because the others are worse.", "B")]
    [InlineData("The answer is A.", "A")]
    public void A_single_letter_is_a_name(string text, string name) => Assert.Equal($"\"{name}\"", Reading.Section(text, Letters).ToString());

    [Fact]
    public void An_article_is_no_answer() => Assert.False(Reading.Section("A good question", Letters).IsRead);

    [Theory]
    [InlineData("C#", "C#")]
    [InlineData("c++", "C++")]
    [InlineData("I would take C# here", "C#")]
    [InlineData("CSharp", "C#")]
    public void Names_that_differ_in_signs_alone_are_told_apart(string text, string name) => Assert.Equal($"\"{name}\"", Reading.Section(text, Languages).ToString());

    [Fact]
    public void A_number_is_the_name_that_is_spelled_like_it()
    {
        Assert.Equal("\"1\"", Reading.Value("1", Digits).ToString());
        Assert.Equal("\"1\"", Reading.Section("1", Digits).ToString());
        Assert.False(Reading.Section("1.5", Digits).IsRead);
        Assert.False(Reading.Section("-1", Digits).IsRead);
        Assert.False(Reading.Section("12", Digits).IsRead);
    }

    [Theory]
    [InlineData("It could be BILLING or TECHNICAL, I cannot tell.\n```json\nnull\n```")]
    [InlineData("null")]
    [InlineData("None")]
    [InlineData("N/A")]
    [InlineData("")]
    public void Nothing_is_a_value_of_an_optional_enumeration(string text) => Assert.Equal("null", Reading.Section(text, Types.Optional(Types.Category)).ToString());

    [Fact]
    public void A_word_for_nothing_may_be_a_name()
    {
        var type = new FieldType.Enumeration("Severity", [new("None", "none"), new("High", "high")]);

        Assert.Equal("\"none\"", Reading.Section("None", Types.Optional(type)).ToString());
    }

    [Fact]
    public void The_door_gives_the_index()
    {
        var log = new TolerantLog();

        Assert.True(TolerantScalars.TryReadEnum(Types.Category, "Technical", log, out var index));
        Assert.Equal(1, index);
        Assert.False(TolerantScalars.TryReadEnum(Types.Category, "both", log, out index));
        Assert.Equal(-1, index);
    }
}
