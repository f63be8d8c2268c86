using System.Text.Json;
using System.Text.Json.Nodes;
using ElixirMl.Clients.Caching;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Recording;

/// <summary>One line of a recording: the request, and the reply or the error.</summary>
internal sealed record RecordedCall(string Key, ChatResponse? Response, string? Error, string? Message)
{
    /// <summary>Lengths of the pieces in which the text was streamed; <see langword="null"/> when it came as a whole.</summary>
    public int[]? Pieces { get; init; }

    private static readonly JsonSerializerOptions Json = AIJsonUtilities.DefaultOptions;

    public static string KeyOf(IReadOnlyList<ChatMessage> messages, ChatOptions? options) =>
        RequestKey.Of(KeyScope.None, messages, options)?.ToString()
        ?? throw new NotSupportedException("The request holds something that cannot be recorded, such as a raw option of a provider or a conversation that the provider keeps.");

    public static string Write(string key, IReadOnlyList<ChatMessage> messages, ChatResponse? response, ModelClientException? error, IEnumerable<int>? pieces = null)
    {
        // The prompt stands there for people who read the file; only the key is compared.
        var prompt = new JsonArray([.. messages.Select(static message => (JsonNode)new JsonObject { ["role"] = message.Role.Value, ["text"] = message.Text })]);
        var line = new JsonObject { ["key"] = key, ["prompt"] = prompt };
        if (response is not null)
        {
            line["pieces"] = pieces is null ? null : new JsonArray([.. pieces.Select(static length => (JsonNode)length)]);
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
        var pieces = root.TryGetProperty("pieces", out var lengths) && lengths.ValueKind == JsonValueKind.Array ? lengths.EnumerateArray().Select(static length => length.GetInt32()).ToArray() : null;
        return new(root.GetProperty("key").GetString()!, response, Text(root, "error"), Text(root, "message")) { Pieces = pieces };
    }

    public ChatResponse Replay() => Response ?? throw Failure();

    /// <summary>The reply in the pieces in which it was streamed.</summary>
    public IEnumerable<ChatResponseUpdate> ReplayPieces()
    {
        var response = Replay();
        return Pieces?.Sum() == response.Text.Length ? Cut(response, Pieces) : response.ToChatResponseUpdates();
    }

    private static IEnumerable<ChatResponseUpdate> Cut(ChatResponse response, int[] pieces)
    {
        var at = 0;
        foreach (var length in pieces)
        {
            yield return new(ChatRole.Assistant, response.Text.Substring(at, length)) { ModelId = response.ModelId, ResponseId = response.ResponseId };
            at += length;
        }

        // Usage, the reason of the end and whatever else is no text.
        foreach (var update in response.ToChatResponseUpdates())
        {
            update.Contents = [.. update.Contents.Where(static content => content is not TextContent)];
            yield return update;
        }
    }

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
