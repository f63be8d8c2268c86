using ElixirMl.Clients.Lexical;
using Microsoft.Extensions.AI;

namespace Quickstart;

/// <summary>The client the lesson asks.</summary>
internal static class ModelClient
{
    /// <summary>The embedded lexical learner.</summary>
    public static IChatClient FromEnvironment() => new LexicalChatClient("lexical-small");
}
