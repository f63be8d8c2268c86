using System.Text.Json;
using System.Text.Json.Nodes;
using ElixirMl.Clients.Caching;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Recording;

/// <summary>One line of a recording: the request, and the reply or the error.</summary>
internal sealed record RecordedCall(string Key, ChatResponse? Response, string? Error, string? Message)
{
    private static readonly JsonSerializerOptions Json = AIJsonUtilities.DefaultOptions;

    public static string KeyOf(IReadOnlyList<ChatMessage> messages, ChatOptions? options) =>
        RequestKey.Of("", messages, options)?.ToString()
        ?? throw new NotSupportedException("The request holds something that cannot be recorded, such as a raw option of a provider or a conversation that the provider keeps.");

    public static string Write(string key, IReadOnlyList<ChatMessage> messages, ChatResponse? response, ModelClientException? error)
    {
        // The prompt stands there for people who read the file; only the key is compared.
        var prompt = new JsonArray([.. messages.Select(static message => (JsonNode)new JsonObject { ["role"] = message.Role.Value, ["text"] = message.Text })]);
        var line = new JsonObject { ["key"] = key, ["prompt"] = prompt };
        if (response is not null)
        {
            line["reply"] = JsonSerializer.SerializeToNode(response, Json.GetTypeInfo(typeof(ChatResponse)));
        }
        else
        {
            line["error"] = error!.GetType().Name;
            line["message"] = error.Message;
        }

        return line.ToJsonString();
    }

    public static RecordedCall Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var response = root.TryGetProperty("reply", out var reply) ? (ChatResponse?)reply.Deserialize(Json.GetTypeInfo(typeof(ChatResponse))) : null;
        return new(root.GetProperty("key").GetString()!, response, Text(root, "error"), Text(root, "message"));
    }

    public ChatResponse Replay() => Response ?? throw Failure();

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;

    private Exception Failure()
    {
        var message = Message ?? "";
        return Error switch
        {
            nameof(RateLimitedException) => new RateLimitedException(message),
            nameof(TransportException) => new TransportException(message),
            nameof(ModelTimeoutException) => new ModelTimeoutException(message),
            nameof(AuthenticationFailedException) => new AuthenticationFailedException(message),
            nameof(BillingException) => new BillingException(message),
            nameof(InvalidRequestException) => new InvalidRequestException(message),
            nameof(ContextWindowExceededException) => new ContextWindowExceededException(message),
            nameof(ContentFilteredException) => new ContentFilteredException(message),
            nameof(UnsupportedFeatureException) => new UnsupportedFeatureException(message),
            _ => new ServerErrorException(message),
        };
    }
}
