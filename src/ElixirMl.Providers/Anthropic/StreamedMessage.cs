using System.Text.Json;
using Anthropic.Models.Messages;
using ElixirMl.Endpoints;
using Microsoft.Extensions.AI;

namespace ElixirMl.Anthropic;

/// <summary>Follows a streamed message event by event; knows at its end whether it was one, and whole.</summary>
/// <param name="failures">What is thrown when it is not.</param>
internal sealed class StreamedMessage(AnthropicFailures failures)
{
    private static readonly string[] Parts = ["message", "content_block", "delta"];

    private bool _isComplete;
    private bool _saysAnything;

    public UsageDetails? Usage { get; private set; }

    public void Add(ChatResponseUpdate update)
    {
        if (update.RawRepresentation is RawMessageStreamEvent raw)
        {
            // The SDK passes over events it cannot read, and with them over words of the reply. Kinds it does not know yet are no fault.
            ThrowIfMalformed(raw.Json);
            _isComplete |= raw.Value is RawMessageStopEvent;
        }

        _saysAnything |= update.FinishReason is not null || update.Contents.Any(static content => content is not UsageContent);
        Usage = update.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? Usage;
    }

    public void End()
    {
        if (!_isComplete)
        {
            throw failures.CutOff();
        }

        if (!_saysAnything)
        {
            throw failures.NoMessage();
        }
    }

    private void ThrowIfMalformed(JsonElement happening)
    {
        if (happening.Text("type") is null || Array.Exists(Parts, part => happening.Member(part) is { ValueKind: not JsonValueKind.Object }))
        {
            throw failures.NoMessage();
        }
    }
}
