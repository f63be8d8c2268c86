using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using ElixirMl.Clients;
using ElixirMl.Endpoints;
using static System.FormattableString;

namespace ElixirMl.OpenAi;

/// <summary>Turns what can go wrong on the way into the family of client errors.</summary>
/// <param name="endpoint">Named in messages.</param>
/// <param name="secret">Never in messages.</param>
/// <param name="timeout">Named in messages.</param>
/// <param name="keyNames">Where the key may stand, for messages.</param>
/// <param name="time">For waits given as dates.</param>
internal sealed class Failures(Uri endpoint, Secret secret, TimeSpan timeout, string keyNames, TimeProvider time)
{
    private readonly ErrorWords _words = new(secret, keyNames);

    /// <summary>Runs a step of a call; errors come out as the family's.</summary>
    public async ValueTask<T> GuardAsync<T>(Func<ValueTask<T>> step, CancellationToken cancellationToken)
    {
        try
        {
            return await step().ConfigureAwait(false);
        }
        catch (AggregateException error) when (error.InnerExceptions is [.., BudgetExceededException or ModelClientException])
        {
            // A further attempt that was not allowed; the SDK adds the errors of those before it.
            ExceptionDispatchInfo.Throw(error.InnerExceptions[^1]);
            throw;
        }
        catch (Exception error) when (error is OperationCanceledException or AggregateException or ClientResultException or HttpRequestException or IOException or JsonException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Translate(error);
        }
    }

    /// <summary>Throws when the status is not one of success.</summary>
    public async ValueTask ThrowIfFailedAsync(PipelineResponse response, CancellationToken cancellationToken)
    {
        if (response.Status is >= 200 and < 300)
        {
            return;
        }

        var body = await GuardAsync(() => response.BufferContentAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        throw Describe(response.Status, ProviderError.Parse(body), RetryAfterHeader.Read(name => response.Headers.TryGetValue(name, out var text) ? text : null, time));
    }

    /// <summary>Reads a whole body, whatever kind of content it is said to be.</summary>
    public JsonDocument Parse(PipelineResponse response)
    {
        try
        {
            return JsonDocument.Parse(response.Content);
        }
        catch (JsonException error)
        {
            response.Headers.TryGetValue("Content-Type", out var type);
            throw NoJson(error, $" but content of type '{type}'");
        }
    }

    /// <summary>Throws when a body says that the call failed, whatever its status said.</summary>
    public void ThrowIfError(JsonElement root)
    {
        if (root.Member("error") is not { ValueKind: JsonValueKind.Object or JsonValueKind.String } error)
        {
            return;
        }

        var status = (int?)error.Member("code")?.Integer() ?? 500;
        throw Describe(status, ProviderError.Read(root), null);
    }

    /// <summary>Throws when the endpoint answered a request for a stream with something else.</summary>
    public void ThrowIfNoStream(PipelineResponse response)
    {
        response.Headers.TryGetValue("Content-Type", out var type);
        if (type?.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase) is not true)
        {
            throw new ServerErrorException($"{endpoint} answered a request for a stream with content of type '{type}'. Check that the address speaks OpenAI's protocol and can stream.");
        }
    }

    /// <summary>Throws when a stream broke off: half a reply must not pass for a whole one.</summary>
    public void ThrowIfCutOff(StreamedReply reply)
    {
        if (!reply.IsComplete)
        {
            throw new TransportException($"{endpoint} ended its stream before the reply was complete.");
        }
    }

    private ModelClientException Describe(int status, ProviderError error, TimeSpan? retryAfter)
    {
        var code = error.Code.Length > 0 ? $" {error.Code}" : error.Type.Length > 0 ? $" {error.Type}" : "";
        return ErrorKinds.Create(status, error, secret.Redact(Invariant($"{endpoint} answered {status}{code}. {_words.Of(status, error)}").TrimEnd()), retryAfter);
    }

    private ModelClientException Translate(Exception error) => error switch
    {
        AggregateException { InnerExceptions: [.., var last] } => Translate(last),
        OperationCanceledException => new ModelTimeoutException(Invariant($"{endpoint} was silent for {timeout.TotalSeconds} s. Raise OpenAiOptions.Timeout, or ask for a shorter reply."), secret.Harmless(error)),
        JsonException => NoJson(error, ""),
        _ => new TransportException(secret.Redact($"{endpoint} could not be reached, or the connection broke: {ErrorWords.Shorten(error.Message)}"), secret.Harmless(error)),
    };

    private ServerErrorException NoJson(Exception error, string instead) =>
        new(secret.Redact($"{endpoint} sent a reply that is no JSON{instead}. Check that the address speaks OpenAI's protocol and ends with its version, as in https://host/v1."), secret.Harmless(error));
}
