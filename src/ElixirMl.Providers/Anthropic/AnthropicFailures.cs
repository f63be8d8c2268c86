using System.Text.Json;
using Anthropic.Exceptions;
using ElixirMl.Clients;
using ElixirMl.Endpoints;
using static System.FormattableString;

namespace ElixirMl.Anthropic;

/// <summary>Turns what the SDK throws into the family of client errors.</summary>
/// <param name="endpoint">Named in messages.</param>
/// <param name="secret">Never in messages.</param>
/// <param name="keyNames">Where the key may stand, for messages.</param>
/// <param name="time">For waits given as dates.</param>
internal sealed class AnthropicFailures(Uri endpoint, Secret secret, string keyNames, TimeProvider time)
{
    private readonly ErrorWords _words = new(secret, keyNames);

    /// <summary>Whether an error is to be translated; cancellation by the caller is not a failure.</summary>
    public static bool IsOurs(Exception error, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested
        && error is AnthropicException or OperationCanceledException or HttpRequestException or IOException or JsonException;

    public ModelClientException Translate(Exception error) => error switch
    {
        AnthropicSseException late => Describe(ProviderError.Parse(BinaryData.FromString(JsonOf(late.Message)))),
        AnthropicApiException { StatusCode: var status, ResponseBody: var body } => Describe((int)status, ProviderError.Parse(BinaryData.FromString(body)), null),
        AnthropicInvalidDataException or JsonException => new ServerErrorException($"{endpoint} sent a reply that is no message. Check that the address speaks Anthropic's protocol.", secret.Harmless(error)),
        _ => new TransportException(secret.Redact($"{endpoint} could not be reached, or the connection broke: {ErrorWords.Shorten((error.InnerException ?? error).Message)}"), secret.Harmless(error)),
    };

    /// <summary>How long a response asks to wait.</summary>
    public TimeSpan? WaitOf(HttpResponseMessage response) => RetryAfterHeader.Read(name => response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null, time);

    /// <summary>The failure that a response tells of.</summary>
    public async Task<ModelClientException> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return Describe((int)response.StatusCode, ProviderError.Parse(BinaryData.FromBytes(body)), WaitOf(response));
    }

    /// <summary>The failure of an answer of another kind than was asked for.</summary>
    public ServerErrorException WrongType(string? type) =>
        new($"{endpoint} answered with content of type '{type}'. Check that the address speaks Anthropic's protocol.");

    /// <summary>The failure of a stream that stops before its last event: half a reply must not pass for a whole one.</summary>
    public TransportException CutOff() => new($"{endpoint} ended its stream before the reply was complete.");

    /// <summary>The failure of a stream of other events, or without a word and a reason for that.</summary>
    public ServerErrorException NoMessage() => new($"{endpoint} sent a stream that is no message. Check that the address speaks Anthropic's protocol.");

    /// <summary>The failure of an endpoint that says nothing for too long.</summary>
    public ModelTimeoutException Silent(TimeSpan timeout) =>
        new(Invariant($"{endpoint} was silent for {timeout.TotalSeconds} s. Raise AnthropicOptions.Timeout, or ask for a shorter reply."));

    private ModelClientException Describe(ProviderError error) => Describe(ErrorKinds.StatusOf(error), error, null);

    private ModelClientException Describe(int status, ProviderError error, TimeSpan? retryAfter) =>
        ErrorKinds.Create(status, error, secret.Redact(Invariant($"{endpoint} answered {status} {error.Type}. {_words.Of(status, error)}").TrimEnd()), retryAfter);

    private static string JsonOf(string message)
    {
        var start = message.IndexOf('{', StringComparison.Ordinal);
        var end = message.LastIndexOf('}');
        return start >= 0 && end > start ? message[start..(end + 1)] : "{}";
    }
}
