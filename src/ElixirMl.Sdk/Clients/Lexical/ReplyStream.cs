using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Lexical;

/// <summary>Cuts a response into updates of one token each; the last one carries usage, reason and properties.</summary>
internal static class ReplyStream
{
    public static IEnumerable<ChatResponseUpdate> Split(ChatResponse response)
    {
        var text = response.Text;
        for (var start = 0; start < text.Length;)
        {
            var end = EndOf(text, start);
            yield return Update(response, new TextContent(text[start..end]));
            start = end;
        }

        var last = Update(response, new UsageContent(response.Usage!));
        last.FinishReason = response.FinishReason;
        last.AdditionalProperties = response.AdditionalProperties;
        yield return last;
    }

    private static int EndOf(string text, int start) => LexicalTokens.NextEnd(text, start) is > 0 and var end ? end : text.Length;

    private static ChatResponseUpdate Update(ChatResponse response, AIContent content) =>
        new(ChatRole.Assistant, [content]) { ModelId = response.ModelId };
}
