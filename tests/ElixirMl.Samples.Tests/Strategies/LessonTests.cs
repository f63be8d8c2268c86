using ElixirMl.Clients.Lexical;
using Strategies;

namespace ElixirMl.Samples.Tests.Strategies;

public sealed class LessonTests
{
    [Fact]
    public async Task Every_strategy_answers_the_same_question_and_shows_its_prompts()
    {
        using var client = new LexicalChatClient("lexical-small");
        var output = new StringWriter();

        var answers = await new Lesson(client, output).RunAsync("You charged my card twice for the same invoice, please send the money back.");

        Assert.Equal(Choices.All.Count, answers.Count);
        Assert.All(answers, answer => Assert.Equal(Team.Billing, answer.Team));
        Assert.Equal(answers.Sum(answer => answer.Call.Attempts), output.ToString().Split("── call ").Length - 1);
        Assert.All(Choices.All, strategy => Assert.Contains($"══ {strategy.Name}:", output.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_lesson_is_the_same_every_time()
    {
        Assert.Equal(await TellAsync(), await TellAsync());

        static async Task<string> TellAsync()
        {
            using var client = new LexicalChatClient("lexical-small");
            var output = new StringWriter();
            await new Lesson(client, output).RunAsync("My parcel is lost.");
            return output.ToString();
        }
    }
}
