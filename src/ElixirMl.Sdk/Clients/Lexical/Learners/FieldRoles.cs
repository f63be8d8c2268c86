using ElixirMl.Clients.Lexical.Prompts;
using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Recognises by its name or description what a field is for.</summary>
internal static class FieldRoles
{
    private static readonly string[] Confidence = ["confidence", "probability", "certainty", "likelihood"];
    private static readonly string[] Reasoning = ["reasoning", "rationale", "thought", "thoughts", "explanation"];
    private static readonly string[] Proposal = ["instruction", "instructions", "rule", "rules", "guideline", "guidelines", "advice"];

    private static readonly string[] Tool = ["tool"];
    private static readonly string[] Arguments = ["arguments"];

    public static bool IsConfidence(PromptField field) => HasWord(field, Confidence);

    public static bool IsReasoning(PromptField field) =>
        HasWord(field, Reasoning) || field.Description.Contains("step by step", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an instruction or rules for a task are to be written, or are given.</summary>
    public static bool IsProposal(PromptField field) => HasWord(field, Proposal);

    /// <summary>Whether the name of a tool is asked for.</summary>
    public static bool IsTool(PromptField field) => field.Hint is ValueHint.Text && HasWord(field, Tool);

    /// <summary>Whether the arguments of a call are asked for.</summary>
    public static bool IsArguments(PromptField field) => field.Hint is ValueHint.Json && HasWord(field, Arguments);

    private static bool HasWord(PromptField field, string[] wanted)
    {
        var words = new Words(field.Name, splitsCompounds: true);
        while (words.MoveNext())
        {
            if (wanted.Contains(words.Current.ToString(), StringComparer.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
