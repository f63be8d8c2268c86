using ElixirMl.Clients.Lexical;
using ElixirMl.OpenAi;
using Microsoft.Extensions.AI;

namespace Quickstart;

/// <summary>The client the lesson asks.</summary>
internal static class ModelClient
{
    /// <summary>The model named in <c>OPENAI_MODEL</c>, with the key in <c>OPENAI_API_KEY</c>; the embedded lexical learner when none is named.</summary>
    public static IChatClient FromEnvironment()
    {
        var options = OpenAiOptions.FromEnvironment();
        return options.Model is null ? new LexicalChatClient("lexical-small") : new OpenAiChatClient(options);
    }
}
