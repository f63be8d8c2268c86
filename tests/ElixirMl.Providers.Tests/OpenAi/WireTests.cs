using ElixirMl.MlTypes;
using ElixirMl.OpenAi;
using ElixirMl.Providers.Tests.Endpoints;
using Microsoft.Extensions.AI;

namespace ElixirMl.Providers.Tests.OpenAi;

public sealed class WireTests : WireContract
{
    protected override IChatClient Client(Uri root) => new OpenAiChatClient(new() { ApiKey = ApiKey.Create(Clients.Key), Endpoint = new(root, "v1"), Model = "gpt-4.1-mini", Retries = 0 });

    protected override string Body(string text, ChatFinishReason reason) => Replies.Text(text, reason.Value);

    protected override string Events(string text, ChatFinishReason reason) =>
        string.Concat(((string[])[Replies.Delta(text), Replies.Chunk([], reason.Value), "[DONE]"]).Select(static data => $"data: {data}\n\n"));
}
