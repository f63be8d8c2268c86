using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>One reply of a model that may call tools in its own way.</summary>
/// <param name="Thought">What it wrote beside its calls, in whatever form.</param>
/// <param name="Calls">In its order; without any, it has nothing more to do.</param>
/// <param name="Messages">The reply as it came, to be sent again with the results.</param>
/// <param name="Error">Why the reply is none.</param>
internal sealed record ToolTurn(string Thought, IReadOnlyList<FunctionCallContent> Calls, IList<ChatMessage> Messages, ValidationError? Error)
{
    /// <summary>Whether the reply reached the limit of output tokens, so that its calls may be half ones.</summary>
    public bool IsCutOff { get; private init; }

    public static ToolTurn Read(Adapter adapter, Signature asked, in ModelReply reply)
    {
        FunctionCallContent[] calls = [.. reply.Response.Messages.SelectMany(static message => message.Contents).OfType<FunctionCallContent>()];
        var error = reply.FinishReason == ChatFinishReason.ContentFilter ? ReplyErrors.Filtered
            : reply.FinishReason == ChatFinishReason.Length && calls.Length == 0 ? ReplyErrors.Truncated
            : null;
        return new(ThoughtOf(adapter, asked, reply.Text), calls, reply.Response.Messages, error) { IsCutOff = reply.FinishReason == ChatFinishReason.Length };
    }

    // Models that call tools seldom keep to a form beside their calls.
    private static string ThoughtOf(Adapter adapter, Signature asked, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var fields = new FieldText[asked.Outputs.Fields.Count];
        adapter.Parse(asked, text, fields, new TolerantLog());
        return fields is [{ IsAbsent: false } thought] ? FieldFormat.ToPlainText(thought) : text.Trim();
    }
}
