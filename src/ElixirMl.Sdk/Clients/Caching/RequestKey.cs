using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Caching;

/// <summary>Computes the key of a request from everything the model sees or the caller asks for.</summary>
internal static class RequestKey
{
    private const byte Format = 2;

    private static readonly ChatOptions Defaults = new();

    // Who may ask, and at which door, changes no reply; and secrets stand in no key.
    private static readonly string[] Credentials = ["apikey", "apibase", "baseurl", "authorization"];

    /// <returns><see langword="null"/> when the request must not be cached: it says so, or holds something that has no canonical form.</returns>
    public static ChatCacheKey? Of(KeyScope scope, IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        if (options is { RawRepresentationFactory: not null } or { ContinuationToken: not null } or { ConversationId: not null } || IsUnwanted(options?.AdditionalProperties))
        {
            return null;
        }

        var writer = new CanonicalWriter(1024);
        try
        {
            writer.Write(Format);
            writer.Write(scope.Namespace);
            writer.Write(scope.Provider);
            Write(ref writer, messages);
            Write(ref writer, options ?? Defaults, scope.Model);
            return ChatCacheKey.Of(writer.Written);
        }
        catch (Exception)
        {
            // Values of the caller's own types may throw anything when they are read; the model decides what becomes of such a request.
            return null;
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static bool IsUnwanted(AdditionalPropertiesDictionary? properties) =>
        properties is not null && properties.TryGetValue(CallProperties.SkipCache, out var skips) && skips is true;

    private static void Write(ref CanonicalWriter writer, IReadOnlyList<ChatMessage> messages)
    {
        writer.Write(messages.Count);
        for (var index = 0; index < messages.Count; index++)
        {
            var message = messages[index];
            writer.Write(message.Role.Value);
            writer.Write(message.AuthorName);
            CanonicalValues.WriteContents(ref writer, message.Contents);
            CanonicalValues.WriteMap(ref writer, message.AdditionalProperties);
            CanonicalValues.WriteValue(ref writer, message.RawRepresentation);
        }
    }

    private static void Write(ref CanonicalWriter writer, ChatOptions options, string? model)
    {
        writer.Write(options.Instructions);
        writer.Write(options.ModelId ?? model);
        writer.Write(options.Temperature);
        writer.Write(options.MaxOutputTokens);
        writer.Write(options.TopP);
        writer.Write(options.TopK);
        writer.Write(options.FrequencyPenalty);
        writer.Write(options.PresencePenalty);
        writer.Write(options.Seed);
        writer.Write(options.AllowMultipleToolCalls);
        writer.Write(options.AllowBackgroundResponses);
        writer.Write((long?)options.Reasoning?.Effort);
        writer.Write((long?)options.Reasoning?.Output);
        Write(ref writer, options.ResponseFormat);
        CanonicalValues.WriteTexts(ref writer, options.StopSequences);
        Write(ref writer, options.ToolMode);
        CanonicalTools.Write(ref writer, options.Tools);
        CanonicalValues.WriteMap(ref writer, options.AdditionalProperties is { Count: > 0 } extras ? extras.Where(static extra => Matters(extra.Key)) : null);
    }

    private static bool Matters(string name) =>
        name != CallProperties.SkipCache && !Credentials.Contains(name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase);

    private static void Write(ref CanonicalWriter writer, ChatResponseFormat? format)
    {
        switch (format)
        {
            case null:
                writer.Write((byte)0);
                break;
            case ChatResponseFormatText:
                writer.Write((byte)1);
                break;
            case ChatResponseFormatJson json:
                writer.Write((byte)2);
                writer.Write(json.SchemaName);
                writer.Write(json.SchemaDescription);
                writer.Write(json.Schema?.GetRawText());
                break;
            default:
                throw new NotSupportedException($"What matters of a {format.GetType()} is not known.");
        }
    }

    private static void Write(ref CanonicalWriter writer, ChatToolMode? mode)
    {
        writer.Write(mode switch
        {
            null => (byte)0,
            AutoChatToolMode => (byte)1,
            NoneChatToolMode => (byte)2,
            RequiredChatToolMode => (byte)3,
            _ => throw new NotSupportedException($"What matters of a {mode.GetType()} is not known."),
        });
        writer.Write((mode as RequiredChatToolMode)?.RequiredFunctionName);
    }
}
