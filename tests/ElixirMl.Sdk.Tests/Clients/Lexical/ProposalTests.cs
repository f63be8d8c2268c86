using ElixirMl.Schemas;

namespace ElixirMl.Sdk.Tests.Clients.Lexical;

public sealed class ProposalTests
{
    private const string Failures =
        """
        text: Provides a stream for a file.
        expected: IO
        got: Net

        text: Reads a file to its end.
        expected: IO
        got: Text

        text: Sends a packet to a socket.
        expected: Net
        got: IO

        text: Opens a socket.
        expected: Net
        got: Security
        """;

    [Fact]
    public async Task An_instruction_names_the_words_that_tell_labels_apart()
    {
        var room = Classroom.For("Improve it.", [Classroom.Text("currentInstruction"), Classroom.Text("failures")], [Classroom.Text("instruction")]);

        var proposal = await room.AskAsync("Sort by area.", Failures);

        var lines = proposal.Split('\n');
        Assert.Equal("Sort by area.", lines[0]);
        Assert.StartsWith("Words that point to IO: file", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Words that point to Net: socket", lines[2], StringComparison.Ordinal);
        Assert.DoesNotContain("Security", proposal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_come_as_a_list()
    {
        var rules = new Field("rules", "rules", new FieldType.List(new FieldType.Text()));
        var room = Classroom.For("Write rules.", [Classroom.Text("examples")], [rules]);

        var proposal = await room.AskAsync("a long stream -> IO\na wide stream -> IO\na socket -> Net");

        Assert.StartsWith("""["Words that point to IO: stream""", proposal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_helps_the_learner_it_is_given_to()
    {
        var room = Classroom.For("Improve it.", [Classroom.Text("failures")], [Classroom.Text("instruction")]);
        var sorting = Classroom.For("Sort.", [Classroom.Text("text")], [Classroom.OneOf("area", "Text", "Net", "IO")]);

        var instruction = await room.AskAsync(Failures);
        var improved = sorting with { Signature = sorting.Signature.WithInstructions(instruction) };

        Assert.Equal("Text", await sorting.AskAsync("A big file"));
        Assert.Equal("IO", await improved.AskAsync("A big file"));
    }

    [Fact]
    public async Task A_field_named_like_a_proposal_is_an_ordinary_one_where_no_failures_are_shown()
    {
        var room = Classroom.For("Help.", [Classroom.Text("question")], [Classroom.Text("advice")]);

        Assert.Equal("Will it rain?", await room.AskAsync("Will it rain?"));
        Assert.Equal("Take an umbrella.", await room.Show("Is it wet?", "\"Take an umbrella.\"").Show("Is it hot?", "\"Drink.\"").AskAsync("Is it wet outside?"));
    }

    [Fact]
    public async Task Proposals_vary_with_the_seed_at_a_temperature()
    {
        var room = Classroom.For("Improve it.", [Classroom.Text("failures")], [Classroom.Text("instruction")]) with { Temperature = 2 };
        var texts = new HashSet<string>();

        for (var seed = 0; seed < 10; seed++)
        {
            texts.Add(await (room with { Seed = seed }).AskAsync(Failures));
        }

        Assert.True(texts.Count > 3);
    }
}
