using System.Text.Json;
using ElixirMl.Anthropic;
using ElixirMl.MlTypes;
using ElixirMl.Providers.Tests.Endpoints;
using Microsoft.Extensions.AI;

namespace ElixirMl.Providers.Tests.Anthropic;

public sealed class WireTests : WireContract
{
    protected override string Key => Clients.Key;

    protected override IChatClient Client(Uri root, int retries = 0) => new AnthropicChatClient(new() { ApiKey = ApiKey.Create(Clients.Key), Endpoint = root, Model = "claude-haiku-4-5", Retries = retries });

    protected override string Body(string text, ChatFinishReason reason) => Replies.Text(text, Own(reason));

    protected override string FirstEvents(string text) => Replies.Start + Replies.TextBlock(JsonEncodedText.Encode(text).ToString());

    protected override string Events(string text, ChatFinishReason reason) => Replies.Start + Replies.TextBlock(text) + Replies.End(Own(reason));

    private static string Own(ChatFinishReason reason) => reason.Value switch { "length" => "max_tokens", "content_filter" => "refusal", _ => "end_turn" };
}
