using System.Text.Json;
using System.Text.Json.Nodes;
using ElixirMl.Clients.Caching;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Recording;

/// <summary>One line of a recording: the request, and the reply or the error.</summary>
internal sealed record RecordedCall(string Key, JsonElement? Reply, string? Error, string? Message)
{
    /// <summary>Lengths of the pieces in which the text was streamed; <see langword="null"/> when it came as a whole.</summary>
    public int[]? Pieces { get; init; }

    /// <summary>How long the provider asked to wait, of an error.</summary>
    public TimeSpan? RetryAfter { get; init; }

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
            line["retryAfter"] = error.RetryAfter?.TotalSeconds;
        }

        return line.ToJsonString();
    }

    public static RecordedCall Read(JsonElement root)
    {
        var response = root.TryGetProperty("reply", out var reply) && reply.ValueKind == JsonValueKind.Object && ResponseOf(reply) is not null ? reply.Clone() : (JsonElement?)null;
        var pieces = root.TryGetProperty("pieces", out var lengths) && lengths.ValueKind == JsonValueKind.Array ? lengths.EnumerateArray().Select(static length => length.GetInt32()).ToArray() : null;
        var error = Text(root, "error");
        return new(Text(root, "key") ?? throw new FormatException("It has no key."), response, error, Text(root, "message"))
        {
            Pieces = response is not null || error is not null ? pieces : throw new FormatException("It has neither a reply nor an error."),
            RetryAfter = root.TryGetProperty("retryAfter", out var seconds) && seconds.ValueKind == JsonValueKind.Number ? TimeSpan.FromSeconds(seconds.GetDouble()) : null,
        };
    }

    // Read anew each time: clients on the way may write on a reply.
    public ChatResponse Replay() => Reply is { } reply ? ResponseOf(reply)! : throw Failure();

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

    private static ChatResponse? ResponseOf(JsonElement reply) => (ChatResponse?)reply.Deserialize(Json.GetTypeInfo(typeof(ChatResponse)));

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;

    private Exception Failure()
    {
        var message = Message ?? "";
        return Error switch
        {
            nameof(RateLimitedException) => new RateLimitedException(message) { RetryAfter = RetryAfter },
            nameof(TransportException) => new TransportException(message),
            nameof(ModelTimeoutException) => new ModelTimeoutException(message),
            nameof(AuthenticationFailedException) => new AuthenticationFailedException(message),
            nameof(BillingException) => new BillingException(message),
            nameof(InvalidRequestException) => new InvalidRequestException(message),
            nameof(ContextWindowExceededException) => new ContextWindowExceededException(message),
            nameof(ContentFilteredException) => new ContentFilteredException(message),
            nameof(UnsupportedFeatureException) => new UnsupportedFeatureException(message),
            nameof(CircuitOpenException) => new CircuitOpenException(message) { RetryAfter = RetryAfter },
            _ => new ServerErrorException(message) { RetryAfter = RetryAfter },
        };
    }
}
