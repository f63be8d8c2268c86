using System.Text.Json;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Caching;

/// <summary>Computes the key of a request from everything the model sees or the caller asks for.</summary>
internal static class RequestKey
{
    private const byte Format = 1;

    // Contents that no JSON metadata describes cannot be told apart, so requests with them are not cached.
    private static readonly JsonSerializerOptions Json = AIJsonUtilities.DefaultOptions;

    /// <returns><see langword="null"/> when the request must not be cached: it says so, or holds something that has no canonical form.</returns>
    public static ChatCacheKey? Of(string space, IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        if (options is { RawRepresentationFactory: not null } or { ContinuationToken: not null } or { ConversationId: not null } || IsUnwanted(options?.AdditionalProperties))
        {
            return null;
        }

        var writer = new CanonicalWriter(1024);
        try
        {
            writer.Write(Format);
            writer.Write(space);
            Write(ref writer, messages);
            Write(ref writer, options);
            return ChatCacheKey.Of(writer.Written);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException or InvalidOperationException)
        {
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
            writer.Write(message.Contents.Count);
            for (var part = 0; part < message.Contents.Count; part++)
            {
                Write(ref writer, message.Contents[part]);
            }

            WriteMap(ref writer, message.AdditionalProperties);
        }
    }

    private static void Write(ref CanonicalWriter writer, AIContent content)
    {
        switch (content)
        {
            case TextContent text when text.GetType() == typeof(TextContent):
                writer.Write((byte)1);
                writer.Write(text.Text);
                break;
            case DataContent data:
                writer.Write((byte)2);
                writer.Write(data.MediaType);
                writer.Write(data.Name);
                writer.Write(data.Data.Span);
                break;
            case FunctionCallContent call:
                writer.Write((byte)3);
                writer.Write(call.CallId);
                writer.Write(call.Name);
                WriteMap(ref writer, call.Arguments);
                break;
            case FunctionResultContent result:
                writer.Write((byte)4);
                writer.Write(result.CallId);
                WriteValue(ref writer, result.Result);
                break;
            default:
                writer.Write((byte)5);
                writer.Write(JsonSerializer.SerializeToUtf8Bytes(content, Json.GetTypeInfo(typeof(AIContent))));
                return;
        }

        WriteMap(ref writer, content.AdditionalProperties);
    }

    private static void Write(ref CanonicalWriter writer, ChatOptions? options)
    {
        writer.Write(options is not null);
        if (options is null)
        {
            return;
        }

        writer.Write(options.Instructions);
        writer.Write(options.ModelId);
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
        Write(ref writer, options.StopSequences);
        Write(ref writer, options.Tools, options.ToolMode);
        WriteMap(ref writer, options.AdditionalProperties);
    }

    private static void Write(ref CanonicalWriter writer, ChatResponseFormat? format)
    {
        writer.Write(format switch { null => (byte)0, ChatResponseFormatText => (byte)1, _ => (byte)2 });
        if (format is ChatResponseFormatJson json)
        {
            writer.Write(json.SchemaName);
            writer.Write(json.SchemaDescription);
            writer.Write(json.Schema?.GetRawText());
        }
    }

    private static void Write(ref CanonicalWriter writer, IList<string>? texts)
    {
        writer.Write(texts?.Count);
        for (var index = 0; index < (texts?.Count ?? 0); index++)
        {
            writer.Write(texts![index]);
        }
    }

    private static void Write(ref CanonicalWriter writer, IList<AITool>? tools, ChatToolMode? mode)
    {
        writer.Write(mode switch
        {
            null => (byte)0,
            AutoChatToolMode => (byte)1,
            NoneChatToolMode => (byte)2,
            _ => (byte)3,
        });
        writer.Write((mode as RequiredChatToolMode)?.RequiredFunctionName);
        writer.Write(tools?.Count);
        for (var index = 0; index < (tools?.Count ?? 0); index++)
        {
            var tool = tools![index];
            writer.Write(tool.GetType().Name);
            writer.Write(tool.Name);
            writer.Write(tool.Description);
            writer.Write((tool as AIFunctionDeclaration)?.JsonSchema.GetRawText());
            WriteMap(ref writer, tool.AdditionalProperties);
        }
    }

    private static void WriteMap(ref CanonicalWriter writer, IEnumerable<KeyValuePair<string, object?>>? map)
    {
        if (map is null || (map.TryGetNonEnumeratedCount(out var count) && count == 0))
        {
            writer.Write(0L);
            return;
        }

        var pairs = map.ToArray();
        Array.Sort(pairs, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        writer.Write((long)pairs.Length);
        foreach (var (name, value) in pairs)
        {
            writer.Write(name);
            WriteValue(ref writer, value);
        }
    }

    private static void WriteValue(ref CanonicalWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.Write((byte)0);
                break;
            case string text:
                writer.Write((byte)1);
                writer.Write(text);
                break;
            case bool flag:
                writer.Write((byte)2);
                writer.Write(flag);
                break;
            case int or long or short or byte:
                writer.Write((byte)3);
                writer.Write(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            default:
                writer.Write((byte)4);
                writer.Write(JsonSerializer.SerializeToUtf8Bytes(value, Json.GetTypeInfo(value.GetType())));
                break;
        }
    }
}
