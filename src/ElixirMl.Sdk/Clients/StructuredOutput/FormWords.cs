using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.StructuredOutput;

/// <summary>Asks for a form in words.</summary>
internal static class FormWords
{
    /// <summary>The messages with the words at their end: in the last one when the user speaks there, else in one more.</summary>
    public static IEnumerable<ChatMessage> AddTo(IEnumerable<ChatMessage> messages, ChatResponseFormatJson format)
    {
        List<ChatMessage> asked = [.. messages];
        if (asked is [.., var last] && last.Role == ChatRole.User)
        {
            var copy = last.Clone();
            copy.Contents = [.. last.Contents, new TextContent($"\n\n{Of(format)}")];
            asked[^1] = copy;
        }
        else
        {
            asked.Add(new(ChatRole.User, Of(format)));
        }

        return asked;
    }

    private static string Of(ChatResponseFormatJson format) => format switch
    {
        { Schema: null } => "Answer with JSON only, without any other text.",
        { SchemaDescription: { Length: > 0 } description } => $"Answer with JSON only, without any other text: {description.TrimEnd('.')}. It must keep to this JSON Schema:\n{format.Schema}",
        _ => $"Answer with JSON only, without any other text. It must keep to this JSON Schema:\n{format.Schema}",
    };
}
