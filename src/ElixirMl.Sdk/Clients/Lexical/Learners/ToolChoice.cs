using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>The tool to call next: the one that was not called yet, has all its arguments in the inputs, and shares most words with them.</summary>
/// <param name="Tool">What to call.</param>
/// <param name="Arguments">One JSON object.</param>
/// <param name="Words">The words both have, as the inputs write them.</param>
internal sealed record ToolChoice(OfferedTool Tool, string Arguments, IReadOnlyList<string> Words)
{
    private const string Trajectory = "trajectory";

    /// <returns><see langword="null"/> when there is nothing to call.</returns>
    public static ToolChoice? Find(IReadOnlyList<OfferedTool> tools, Lesson lesson, Question question)
    {
        var isSteps = lesson.Task.Inputs.Select(static input => input.Name.TrimEnd('_') == Trajectory).ToArray();
        var given = new Question([.. question.Inputs.Where((_, i) => !isSteps[i])], lesson, question.Chance);
        string[] steps = [.. question.Inputs.Where((_, i) => isSteps[i]).OfType<string>().SelectMany(static text => text.Split('\n'))];
        return tools.Where(tool => !Array.Exists(steps, step => IsCallOf(tool, step))).Select(tool => Of(tool, lesson, given)).OfType<ToolChoice>().MaxBy(static choice => choice.Words.Count);
    }

    private static ToolChoice? Of(OfferedTool tool, Lesson lesson, Question given)
    {
        var about = StemsOf($"{tool.Name} {tool.Description} {string.Join(' ', tool.Required.Select(static property => property.Name))}");
        var words = given.Inputs.OfType<string>().SelectMany(StemsOf).Where(word => about.Any(other => other.Stem == word.Stem)).DistinctBy(static word => word.Stem).Select(static word => word.Word).ToArray();
        return words.Length > 0 && ToolArgumentFinder.Find(tool, lesson, given) is { } arguments ? new(tool, arguments, words) : null;
    }

    private static bool IsCallOf(OfferedTool tool, string step) =>
        step.StartsWith("tool ", StringComparison.Ordinal) && step.Contains($": {tool.Name} ", StringComparison.Ordinal);

    private static List<(string Word, string Stem)> StemsOf(string text)
    {
        List<(string, string)> stems = [];
        var words = new Words(text, splitsCompounds: true);
        while (words.MoveNext())
        {
            var lower = words.Current.ToString().ToLowerInvariant().ToCharArray();
            if (lower.Length > 1 && !char.IsDigit(lower[0]) && !StopWords.Contains(lower))
            {
                stems.Add((words.Current.ToString(), new(lower, 0, LightStemmer.Stem(lower))));
            }
        }

        return stems;
    }
}
