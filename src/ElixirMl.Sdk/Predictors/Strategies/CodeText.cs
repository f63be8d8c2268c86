using System.Text;
using ElixirMl.Predictors.Code;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Code and what came of it, as text.</summary>
internal static class CodeText
{
    private const string Fence = "```";

    /// <summary>The code of a reply: what stands in its first fence when there is one, everything otherwise.</summary>
    public static string Of(string reply)
    {
        var open = reply.IndexOf(Fence, StringComparison.Ordinal);
        if (open < 0)
        {
            return reply.Trim();
        }

        var start = reply.IndexOf('\n', open);
        if (start < 0)
        {
            return reply.Replace(Fence, "", StringComparison.Ordinal).Trim();
        }

        var end = reply.IndexOf(Fence, start, StringComparison.Ordinal);
        return (end < 0 ? reply[start..] : reply[start..end]).Trim();
    }

    /// <summary>What the model is told of a run.</summary>
    public static string Describe(CodeResult result, IReadOnlyList<string> errors, bool mustSubmit)
    {
        var text = new StringBuilder(result.Output.Length == 0 ? "" : $"It printed:\n{result.Output.TrimEnd('\n')}\n");
        AppendErrors(text, "Beware:", result.Warnings);
        AppendErrors(text, Heading(result.Outcome), result.Errors);
        AppendErrors(text, "It ran, but what it submitted is not the answer that is wanted:", errors);
        if (result is { Outcome: CodeOutcome.Completed, Value: not null } && errors.Count == 0)
        {
            text.Append("It submitted ").Append(result.Value);
        }
        else if (result is { Outcome: CodeOutcome.Completed, Value: null })
        {
            text.Append(mustSubmit ? "It ended without an answer. Submit one." : result.Output.Length == 0 ? "It printed nothing." : "");
        }

        return text.ToString().TrimEnd('\n');
    }

    private static string Heading(CodeOutcome outcome) => outcome switch
    {
        CodeOutcome.Refused => "It was not run, because it uses what is not allowed:",
        CodeOutcome.NotCompiled => "It does not compile:",
        CodeOutcome.LimitExceeded => "It was ended:",
        _ => "It failed:",
    };

    private static void AppendErrors(StringBuilder text, string heading, IEnumerable<string> errors)
    {
        var any = false;
        foreach (var error in errors)
        {
            text.Append(any ? "" : $"{heading}\n").Append("- ").Append(error).Append('\n');
            any = true;
        }
    }
}
