using System.Net.ServerSentEvents;
using System.Text.Json;
using ElixirMl.Clients;
using ElixirMl.Endpoints;
using Microsoft.Extensions.AI;

namespace ElixirMl.OpenAi;

/// <summary>Reads one streamed chat completion, event by event; knows at its end whether it was complete.</summary>
/// <param name="failures">For events that tell of an error.</param>
internal sealed class StreamedReply(Failures failures)
{
    private const string End = "[DONE]";

    private readonly SortedDictionary<long, StreamedToolCall> _calls = [];
    private bool _saysAnything;
    private bool _hasText;
    private bool _hasRefusal;
    private string? _id;
    private string? _model;
    private DateTimeOffset? _createdAt;

    public bool IsComplete { get; private set; }

    public bool HasEnded { get; private set; }

    /// <summary>The last count; some endpoints repeat a running one in every event.</summary>
    public UsageDetails? Usage { get; private set; }

    public ChatResponseUpdate? Read(SseItem<string> item)
    {
        if (item.Data == End)
        {
            (IsComplete, HasEnded) = (true, true);
            ThrowIf(!_saysAnything, "it ended without a word, and without a reason for that");
            return _calls.Count == 0 ? null : Update(TakeCalls(), null);
        }

        using var document = JsonDocument.Parse(item.Data);
        var root = document.RootElement;
        failures.ThrowIfError(root);
        ThrowIf(root.ValueKind != JsonValueKind.Object, "an event is no object");
        ReadHead(root);
        var contents = new List<AIContent>();
        var reason = FirstChoice(root) is { } choice ? ReadChoice(choice, contents) : null;
        Usage = UsageReader.Read(root) ?? Usage;
        _saysAnything |= contents.Count > 0 || _calls.Count > 0 || reason is not null;
        return contents.Count == 0 && reason is null ? null : Update(contents, reason);
    }

    public ChatResponseUpdate Update(IList<AIContent> contents, ChatFinishReason? reason) => new(ChatRole.Assistant, contents)
    {
        ResponseId = _id,
        MessageId = _id,
        ModelId = _model,
        CreatedAt = _createdAt,
        FinishReason = reason,
    };

    private void ReadHead(JsonElement root)
    {
        _id ??= root.Text("id");
        _model ??= root.Text("model");
        _createdAt ??= root.Member("created")?.Integer() is { } seconds and > 0 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
    }

    // Chunks that only count tokens have no choices.
    private static JsonElement? FirstChoice(JsonElement root)
    {
        if (root.Member("choices") is not { ValueKind: not JsonValueKind.Null } choices)
        {
            return null;
        }

        ThrowIf(choices.ValueKind != JsonValueKind.Array, "its choices are no list");
        foreach (var choice in choices.EnumerateArray())
        {
            ThrowIf(choice.ValueKind != JsonValueKind.Object, "a choice is no object");
            return choice;
        }

        return null;
    }

    private static void ThrowIf(bool isWrong, string problem)
    {
        if (isWrong)
        {
            throw NoChunk(problem);
        }
    }

    private static ServerErrorException NoChunk(string problem) =>
        new($"The endpoint sent a stream that is no chat completion: {problem}. Check that the address speaks OpenAI's protocol.");

    private ChatFinishReason? ReadChoice(JsonElement choice, List<AIContent> contents)
    {
        if (choice.Member("delta") is { ValueKind: not JsonValueKind.Null } delta)
        {
            ThrowIf(delta.ValueKind != JsonValueKind.Object, "a delta is no object");
            ReadDelta(delta, contents);
        }

        if (ReplyReader.FinishReason(choice.Text("finish_reason")) is not { } reason)
        {
            return null;
        }

        IsComplete = true;
        contents.AddRange(TakeCalls());
        return _hasRefusal && !_hasText ? ChatFinishReason.ContentFilter : reason;
    }

    private List<AIContent> TakeCalls()
    {
        List<AIContent> calls = [.. _calls.Values.Select(static call => call.ToContent())];
        _calls.Clear();
        return calls;
    }

    private void ReadDelta(JsonElement delta, List<AIContent> contents)
    {
        if (ReplyReader.Reasoning(delta) is { Length: > 0 } reasoning)
        {
            contents.Add(new TextReasoningContent(reasoning));
        }

        if (ReplyReader.ContentText(delta) is { Length: > 0 } text)
        {
            _hasText = true;
            contents.Add(new TextContent(text));
        }

        if (delta.Text("refusal") is { Length: > 0 } refusal)
        {
            _hasRefusal = true;
            contents.Add(ReplyReader.Refusal(refusal));
        }

        foreach (var call in delta.Member("tool_calls")?.Items() ?? [])
        {
            ReadToolCall(call);
        }
    }

    private void ReadToolCall(JsonElement part)
    {
        var index = part.Member("index")?.Integer() ?? _calls.Count;
        if (!_calls.TryGetValue(index, out var call))
        {
            _calls.Add(index, call = new());
        }

        call.Add(part);
    }
}
