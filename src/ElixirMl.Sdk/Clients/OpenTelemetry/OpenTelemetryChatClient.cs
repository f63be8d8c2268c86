using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.OpenTelemetry;

/// <summary>Traces and measures calls by the conventions of OpenTelemetry for generative AI.</summary>
/// <remarks>
/// Spans are named <c>chat {model}</c>; metrics are <c>gen_ai.client.operation.duration</c> and, of streams,
/// <c>gen_ai.client.operation.time_to_first_chunk</c> (both in seconds), and <c>gen_ai.client.token.usage</c>. The provider is <c>unknown</c>
/// when the client does not tell it. Prompts and replies are left out unless <see cref="EnableSensitiveData"/> says otherwise.
/// A call that its caller cancels is no failure. Costs next to nothing while nobody listens; what listeners throw is dropped. Thread-safe. Source: OpenTelemetry semantic conventions for generative AI (in development).
/// </remarks>
public sealed class OpenTelemetryChatClient : DelegatingChatClient
{
    private readonly ObservedModel _model;
    private readonly TimeProvider _time;

    /// <summary>Traces the calls of a client.</summary>
    /// <param name="innerClient">Makes the calls.</param>
    /// <param name="timeProvider">Clock of durations; the system's by default.</param>
    public OpenTelemetryChatClient(IChatClient innerClient, TimeProvider? timeProvider = null)
        : base(innerClient)
    {
        var metadata = innerClient.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata;
        _model = new(metadata?.ProviderName, metadata?.ProviderUri, metadata?.DefaultModelId);
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Whether spans hold prompts and replies.</summary>
    /// <value>Default <see langword="false"/>: they may hold what users must not share.</value>
    public bool EnableSensitiveData { get; init; }

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var call = ObservedCall.Begin(_model, options, _time);
        if (call is null)
        {
            return await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        }

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        using var end = call;
        Tell(call, list, options);
        try
        {
            var response = await base.GetResponseAsync(list, options, cancellationToken).ConfigureAwait(false);
            call.Answer(response, EnableSensitiveData);
            return response;
        }
        catch (Exception error) when (ObservedCall.IsFailure(error, cancellationToken))
        {
            call.Fail(error);
            throw;
        }
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        using var call = ObservedCall.Begin(_model, options, _time);
        Tell(call, list, options);
        var seen = new List<ChatResponseUpdate>();
        var updates = base.GetStreamingResponseAsync(list, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var end = updates.ConfigureAwait(false);
        try
        {
            while (await MoveAsync(updates, call, cancellationToken).ConfigureAwait(false))
            {
                if (call is not null)
                {
                    call.Receive();
                    seen.Add(updates.Current);
                }

                yield return updates.Current;

                // The consumer ran in between and may have changed the current activity; ours must not leak into its spans.
                Activity.Current = call?.Outer ?? Activity.Current;
            }
        }
        finally
        {
            // Also what a stream that was left early or broke has told until then.
            call?.Answer(seen.ToChatResponse(), EnableSensitiveData);
        }
    }

    private static async ValueTask<bool> MoveAsync(IAsyncEnumerator<ChatResponseUpdate> updates, ObservedCall? call, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (ObservedCall.IsFailure(error, cancellationToken))
        {
            call?.Fail(error);
            throw;
        }
    }

    private void Tell(ObservedCall? call, IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        if (EnableSensitiveData)
        {
            call?.Ask(messages, options?.Instructions);
        }
    }
}
