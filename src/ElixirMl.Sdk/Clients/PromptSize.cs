using System.Text;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients;

/// <summary>What a prompt is made of, as far as that is known without the tokenizer of the model.</summary>
/// <param name="Text">UTF-8 bytes of all that is text.</param>
/// <param name="Parts">Messages and what they hold; the template of a model puts some tokens around each.</param>
/// <param name="Images">Images, given or linked.</param>
/// <param name="Data">Bytes of sounds and documents.</param>
/// <param name="Files">Sounds and documents, given.</param>
/// <param name="Links">Sounds and documents that stand at an address, which is not fetched.</param>
/// <param name="HasTools">Whether there are tools or a form, of which the provider tells the model in its own words.</param>
internal readonly record struct PromptSize(long Text, int Parts, int Images, long Data, int Files, int Links, bool HasTools)
{
    // About what common tokenizers reach on English text.
    private const int BytesPerToken = 4;

    // What templates and providers add of their own: 3 to 8 tokens around a part, a preface of some 60 at most, some 800 about tools.
    private const int TokensAroundPart = 8;
    private const int TokensOfPreface = 64;
    private const int TokensAboutTools = 1024;

    // An image is mostly some 1,000 tokens; the model that counts most takes 5,667 for each of 8 tiles and 2,833 for the whole.
    private const int TokensOfImage = 1024;
    private const int MostTokensOfImage = 48_169;

    // What nobody can read fits no larger window.
    private const long LargestWindow = 2_000_000;

    public static PromptSize Of(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        var size = new PromptSize(Bytes(options?.Instructions), messages.Count, 0, 0, 0, 0, false);
        for (var index = 0; index < messages.Count; index++)
        {
            var contents = messages[index].Contents;
            for (var part = 0; part < contents.Count; part++)
            {
                size = size.With(contents[part]);
            }
        }

        var form = options?.ResponseFormat as ChatResponseFormatJson;
        return size with { Text = size.Text + Of(options?.Tools) + Bytes(form?.Schema?.GetRawText()), HasTools = form is not null || options?.Tools is { Count: > 0 } };
    }

    /// <summary>An upper bound: no tokenizer makes two tokens of one byte.</summary>
    /// <param name="model">Its window bounds what it can read; may be <see langword="null"/>.</param>
    public long MostTokens(ModelInfo? model)
    {
        var window = model?.ContextWindow ?? LargestWindow;
        var most = Text + (Parts * TokensAroundPart) + TokensOfPreface + (HasTools ? TokensAboutTools : 0)
            + ((long)(Images + Files) * MostTokensOfImage) + Data + (Links * window);
        return model?.ContextWindow is null ? most : Math.Min(most, window);
    }

    /// <summary>About what the prompt will be counted as.</summary>
    public long LikelyTokens() => ((Text + Data + BytesPerToken - 1) / BytesPerToken) + ((long)(Images + Links) * TokensOfImage);

    private PromptSize With(AIContent content)
    {
        var size = this with { Parts = Parts + 1 };
        return content switch
        {
            TextContent text => size with { Text = Text + Bytes(text.Text) },
            TextReasoningContent thought => size with { Text = Text + Bytes(thought.Text) + Bytes(thought.ProtectedData) },
            DataContent data when data.HasTopLevelMediaType("image") => size with { Images = Images + 1 },
            DataContent data => size with { Files = Files + 1, Data = Data + data.Data.Length },
            UriContent link when link.HasTopLevelMediaType("image") => size with { Images = Images + 1 },
            UriContent => size with { Links = Links + 1 },
            FunctionCallContent call => size with { Text = Text + Bytes(call.Name) + (call.Arguments?.Sum(static argument => Bytes(argument.Key) + Bytes(argument.Value?.ToString())) ?? 0) },
            FunctionResultContent result => size with { Text = Text + Bytes(result.Result?.ToString()) },
            _ => size,
        };
    }

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
