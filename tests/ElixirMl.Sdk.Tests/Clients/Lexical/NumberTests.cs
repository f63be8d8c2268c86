using ElixirMl.Schemas;

namespace ElixirMl.Sdk.Tests.Clients.Lexical;

public sealed class NumberTests
{
    private static readonly Classroom Stars = Classroom.For(
        "Rate.", [Classroom.Text("review")], [Classroom.Number("stars", NumberKind.Int32, 1, 5)]);

    [Fact]
    public async Task A_number_is_that_of_like_examples()
    {
        var room = Stars.Show("awful, broke at once", "1").Show("awful smell", "1").Show("great sound, great price", "5").Show("great fun", "5");

        Assert.Equal("5", await room.AskAsync("a great thing"));
        Assert.Equal("1", await room.AskAsync("an awful thing"));
    }

    [Fact]
    public async Task Where_nothing_is_alike_the_middle_example_is_taken()
    {
        var room = Stars.Show("awful", "1").Show("so so", "3").Show("great", "5");

        Assert.Equal("3", await room.AskAsync("zyx"));
    }

    [Fact]
    public async Task Without_examples_the_middle_of_the_limits_is_taken() => Assert.Equal("3", await Stars.AskAsync("zyx"));

    [Fact]
    public async Task Without_examples_a_number_of_the_inputs_is_quoted()
    {
        var room = Classroom.For("Extract.", [Classroom.Text("letter")], [Classroom.Number("guests", NumberKind.Int32, 0, 500)]);

        Assert.Equal("12", await room.AskAsync("We come at 7.\nNumber of guests: 12\nRoom 301"));
    }

    [Fact]
    public async Task A_number_is_copied_where_examples_copy_it()
    {
        var room = Classroom.For("Extract.", [Classroom.Text("order")], [Classroom.Number("price", NumberKind.Double, 0, 1e9)])
            .Show("2 chairs for 80 dollars", "80")
            .Show("1 table for 250.5 dollars", "250.5");

        Assert.Equal("1250", await room.AskAsync("30 lamps for 1,250 dollars"));
    }

    [Theory]
    [InlineData(NumberKind.Int32, "1")]
    [InlineData(NumberKind.Double, "0.0001")]
    public async Task A_limit_that_is_refused_itself_is_not_taken(NumberKind kind, string least)
    {
        var count = new Field("count", "count", new FieldType.Number(kind)) { Constraints = [new Constraint.Range(0, null, MinimumIsExclusive: true)] };

        Assert.Equal(least, await Classroom.For("Count.", [Classroom.Text("text")], [count]).AskAsync("zyx"));
    }

    [Fact]
    public async Task A_number_never_leaves_its_limits()
    {
        var room = Stars.Show("great", "9");

        Assert.Equal("5", await room.AskAsync("great"));
    }
}
