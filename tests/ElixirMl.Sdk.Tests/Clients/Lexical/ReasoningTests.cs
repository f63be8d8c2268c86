using ElixirMl.Schemas;

namespace ElixirMl.Sdk.Tests.Clients.Lexical;

public sealed class ReasoningTests
{
    private static readonly Field Reasoning = Classroom.Text("reasoning", "Think step by step before you answer.");

    private static readonly Classroom Room = Classroom.For(
            "Sort.", [Classroom.Text("text")], [Reasoning, Classroom.OneOf("area", "Sea", "Land")])
        .Show("ships sail on waves", null, "\"Sea\"")
        .Show("tractors plough fields", null, "\"Land\"");

    [Fact]
    public async Task It_names_the_words_that_decided()
    {
        var outputs = await Room.AskAllAsync("Old ships on wild waves");

        Assert.Equal(["The words 'ships', 'waves' point to Sea.", "Sea"], outputs);
    }

    [Fact]
    public async Task It_admits_a_guess() =>
        Assert.Contains("is a guess", (await Room.AskAllAsync("zyx"))[0], StringComparison.Ordinal);

    [Fact]
    public async Task It_speaks_of_the_very_label_drawn_at_a_high_temperature()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var outputs = await (Room with { Temperature = 100, Seed = seed }).AskAllAsync("Old ships beside fields");

            Assert.Contains(outputs[1], outputs[0], StringComparison.Ordinal);
        }
    }
}
