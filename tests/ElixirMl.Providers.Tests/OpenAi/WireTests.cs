using ElixirMl.MlTypes;
using ElixirMl.OpenAi;
using ElixirMl.Providers.Tests.Endpoints;
using Microsoft.Extensions.AI;

namespace ElixirMl.Providers.Tests.OpenAi;

public sealed class WireTests : WireContract
{
    protected override string Key => Clients.Key;

    protected override IChatClient Client(Uri root, int retries = 0) => new OpenAiChatClient(new() { ApiKey = ApiKey.Create(Clients.Key), Endpoint = new(root, "v1"), Model = "gpt-4.1-mini", Retries = retries });

    protected override string Body(string text, ChatFinishReason reason) => Replies.Text(text, reason.Value);

    protected override string FirstEvents(string text) => $"data: {Replies.Delta(text)}\n\n";

    protected override string Events(string text, ChatFinishReason reason) =>
        string.Concat(((string[])[Replies.Delta(text), Replies.Chunk([], reason.Value), "[DONE]"]).Select(static data => $"data: {data}\n\n"));
}
