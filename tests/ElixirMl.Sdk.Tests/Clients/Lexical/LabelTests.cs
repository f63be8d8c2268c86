using ElixirMl.Adapters;
using ElixirMl.Schemas;

namespace ElixirMl.Sdk.Tests.Clients.Lexical;

public sealed class LabelTests
{
    private static readonly Classroom Tickets = Classroom.For(
        "Route the ticket.", [Classroom.Text("message")], [Classroom.OneOf("team", "Billing", "TechnicalSupport", "Other")]);

    private static readonly Classroom Taught = Tickets
        .Show("I was charged twice this month", "\"Billing\"")
        .Show("Refund my last payment please", "\"Billing\"")
        .Show("The app crashes when it starts", "\"TechnicalSupport\"")
        .Show("An error appears when I log in", "\"TechnicalSupport\"")
        .Show("What are your opening hours?", "\"Other\"");

    public static TheoryData<Adapter, string> Ways
    {
        get
        {
            var ways = new TheoryData<Adapter, string>();
            foreach (var model in (string[])["lexical-small", "lexical-medium", "lexical-large"])
            {
                ways.Add(ChatAdapter.Shared, model);
                ways.Add(JsonAdapter.Shared, model);
            }

            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_label_of_like_examples_is_taken_in_every_format_and_size(Adapter adapter, string model)
    {
        var room = Taught with { Adapter = adapter, Model = model };

        Assert.Equal("Billing", await room.AskAsync("My card was charged two times"));
        Assert.Equal("TechnicalSupport", await room.AskAsync("The app shows an error"));
        Assert.Equal("Other", await room.AskAsync("Which hours are you opening on Sunday?"));
    }

    [Fact]
    public async Task Without_examples_the_words_of_the_labels_decide()
    {
        Assert.Equal("TechnicalSupport", await Tickets.AskAsync("I need support with a technical question"));
        Assert.Equal("Billing", await Tickets.AskAsync("A question about billing"));
    }

    [Fact]
    public async Task Without_examples_descriptions_of_labels_count()
    {
        var team = new FieldType.Enumeration("Team", [new("A", "A", "Invoices and refunds"), new("B", "B", "Crashes and errors")]);
        var room = Classroom.For("Route.", [Classroom.Text("message")], [new Field("team", "team", team)]);

        Assert.Equal("B", await room.AskAsync("It crashed again"));
        Assert.Equal("A", await room.AskAsync("Where is my refund?"));
    }

    [Fact]
    public async Task A_rule_in_the_instructions_changes_the_answer()
    {
        var ruled = Tickets with
        {
            Signature = Tickets.Signature.WithInstructions("Route the ticket.\nWords that point to Other: parrot, weather."),
        };

        Assert.Equal("Billing", await Tickets.AskAsync("The parrot speaks"));
        Assert.Equal("Other", await ruled.AskAsync("The parrot speaks"));
    }

    [Fact]
    public async Task An_example_outweighs_the_name_of_a_label()
    {
        var room = Tickets.Show("The billing page does not load", "\"TechnicalSupport\"");

        Assert.Equal("TechnicalSupport", await room.AskAsync("Your billing page will not load"));
        Assert.Equal("Billing", await Tickets.AskAsync("Your billing page will not load"));
    }

    [Fact]
    public async Task Stems_let_the_medium_size_see_what_the_small_one_cannot()
    {
        var room = Tickets.Show("Refunds take long", "\"Other\"");

        Assert.Equal("Other", await (room with { Model = "lexical-medium" }).AskAsync("refunded"));
        Assert.Equal("Billing", await (room with { Model = "lexical-small" }).AskAsync("refunded billing"));
        Assert.NotEqual("Other", await (room with { Model = "lexical-small" }).AskAsync("refunded billing"));
    }

    [Fact]
    public async Task Parts_of_words_let_the_large_size_see_what_the_medium_one_cannot()
    {
        var room = Classroom.For("Sort.", [Classroom.Text("summary")], [Classroom.OneOf("area", "Files", "Network")]);

        Assert.Equal("Files", await room.AskAsync("An internetworking TcpSocket"));
        Assert.Equal("Network", await (room with { Model = "lexical-large" }).AskAsync("An internetworking TcpSocket"));
    }

    [Fact]
    public async Task Yes_or_no_is_no_unless_something_speaks_for_it()
    {
        var spam = new Field("isSpam", "isSpam", new FieldType.Boolean()) { Description = "Whether the mail sells something, as with a lottery." };
        var room = Classroom.For("Check the mail.", [Classroom.Text("mail")], [spam]);

        Assert.Equal("true", await room.AskAsync("You won the lottery"));
        Assert.Equal("false", await room.AskAsync("See you at lunch"));
    }

    [Fact]
    public async Task A_list_of_labels_holds_all_that_like_examples_have()
    {
        var type = new FieldType.List(new FieldType.Enumeration("Tag", [new("Fruit", "Fruit"), new("Red", "Red"), new("Tool", "Tool")]));
        var room = Classroom.For("Tag.", [Classroom.Text("thing")], [new Field("tags", "tags", type)])
            .Show("a ripe cherry", """["Fruit","Red"]""")
            .Show("a hammer with a handle", """["Tool"]""");

        Assert.Equal("""["Fruit","Red"]""", await room.AskAsync("one cherry"));
        Assert.Equal("""["Tool"]""", await room.AskAsync("the hammer"));
    }
}
