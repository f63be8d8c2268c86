using System.Globalization;
using ElixirMl.Schemas;

namespace ElixirMl.Sdk.Tests.Clients.Lexical;

public sealed class ConfidenceTests
{
    private static readonly Classroom Room = Classroom.For(
            "Sort.", [Classroom.Text("text")], [Classroom.OneOf("area", "Sea", "Land"), Classroom.Number("confidence", NumberKind.Double, 0, 1)])
        .Show("ships sail on waves", "\"Sea\"", "1")
        .Show("waves carry the boats", "\"Sea\"", "1")
        .Show("tractors plough the fields", "\"Land\"", "1")
        .Show("fields of wheat", "\"Land\"", "1");

    [Fact]
    public async Task A_clear_text_has_more_of_the_vote_than_a_mixed_one()
    {
        var clear = await ConfidenceOf("ships sail on waves");
        var mixed = await ConfidenceOf("ships beside fields");

        Assert.InRange(clear, 0.5, 1);
        Assert.True(clear > mixed, $"{clear} should be more than {mixed}");
    }

    [Fact]
    public async Task Knowing_nothing_is_an_even_share() => Assert.Equal(0.5, await ConfidenceOf("zyx"));

    private static async Task<double> ConfidenceOf(string text) =>
        double.Parse(await Room.AskAsync(text), CultureInfo.InvariantCulture);
}
