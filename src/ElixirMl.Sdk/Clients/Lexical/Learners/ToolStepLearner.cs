using ElixirMl.Clients.Lexical.Prompts;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Answers one part of the next step of a task that offers tools.</summary>
/// <param name="tools">At least one.</param>
/// <param name="lesson">The task.</param>
/// <param name="write">Writes the part; told the choice, or null when nothing is left to call.</param>
internal sealed class ToolStepLearner(IReadOnlyList<OfferedTool> tools, Lesson lesson, Func<ToolChoice?, FieldValue> write) : FieldLearner
{
    private const string End = "finish";

    /// <returns><see langword="null"/> when the field is no part of such a step.</returns>
    public static ToolStepLearner? For(PromptField field, Lesson lesson, IReadOnlyList<OfferedTool> tools) =>
        tools.Count == 0 ? null
        : FieldRoles.IsTool(field) ? new(tools, lesson, static choice => FieldValue.OfText(choice?.Tool.Name ?? End))
        : FieldRoles.IsArguments(field) ? new(tools, lesson, static choice => FieldValue.OfJson(choice?.Arguments ?? "{}"))
        : FieldRoles.IsReasoning(field) ? new(tools, lesson, static choice => FieldValue.OfText(Explain(choice)))
        : null;

    public override FieldValue Answer(Question question) => write(ToolChoice.Find(tools, lesson, question));

    private static string Explain(ToolChoice? choice) => choice switch
    {
        null => "No tool that was not called yet shares a word with the inputs and finds its arguments in them.",
        { Words: [var word] } => $"The word '{word}' points to the tool {choice.Tool.Name}.",
        _ => $"The words {string.Join(", ", choice.Words.Select(static word => $"'{word}'"))} point to the tool {choice.Tool.Name}.",
    };
}
