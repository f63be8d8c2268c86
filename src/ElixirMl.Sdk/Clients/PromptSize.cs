using System.Text;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients;

/// <summary>An upper bound of the tokens of a prompt: one for each byte.</summary>
/// <remarks>What stands at an address (<see cref="UriContent"/>) is not fetched, so only its address counts.</remarks>
internal static class PromptSize
{
    public static long Of(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        var bytes = Bytes(options?.Instructions);
        for (var index = 0; index < messages.Count; index++)
        {
            var contents = messages[index].Contents;
            for (var part = 0; part < contents.Count; part++)
            {
                bytes += Of(contents[part]);
            }
        }

        return bytes + Of(options?.Tools) + Bytes((options?.ResponseFormat as ChatResponseFormatJson)?.Schema?.GetRawText());
    }

    private static long Of(AIContent content) => content switch
    {
        TextContent text => Bytes(text.Text),
        TextReasoningContent thought => Bytes(thought.Text),
        DataContent data => data.Data.Length,
        FunctionCallContent call => Bytes(call.Name) + (call.Arguments?.Sum(static argument => Bytes(argument.Key) + Bytes(argument.Value?.ToString())) ?? 0),
        FunctionResultContent result => Bytes(result.Result?.ToString()),
        UriContent address => Bytes(address.Uri.OriginalString),
        _ => 0,
    };

    private static long Of(IList<AITool>? tools)
    {
        var bytes = 0L;
        for (var index = 0; index < (tools?.Count ?? 0); index++)
        {
            var tool = tools![index];
            bytes += Bytes(tool.Name) + Bytes(tool.Description) + Bytes((tool as AIFunctionDeclaration)?.JsonSchema.GetRawText());
        }

        return bytes;
    }

    private static long Bytes(string? text) => text is null ? 0 : Encoding.UTF8.GetByteCount(text);
}
