using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Clients.StructuredOutput;

/// <summary>Gets replies of a given form from any model, by the firmest way the model knows.</summary>
/// <remarks>
/// <para>
/// A ladder: the endpoint binds the reply to the schema; else the reply is the arguments of the only function the model may
/// call; else the endpoint binds it to JSON; else the prompt alone asks for the form. On the last two a message asks for the
/// schema in words, unless the request says under <see cref="CallProperties.FormInPrompt"/> that the prompt does. Where a model
/// begins is known from the <see cref="IModelCatalog"/> of the client, and at the top for models it does not know.
/// </para>
/// <para>
/// When a rung is refused (an <see cref="UnsupportedFeatureException"/> or <see cref="InvalidRequestException"/> that says of the
/// form that it cannot be had), the next one is tried at once, and when that is answered, the refused one is passed by in all later
/// calls to that model. A schema that is refused by itself is asked for on the next rung too, but says nothing of others.
/// </para>
/// <para>
/// Belongs next to the model: inside caches and retries, which see one call, and inside budgets, rate limits and ledgers, which count
/// every request that is sent (<see cref="FurtherCalls"/>). A refused request costs no tokens.
/// Requests without a JSON form pass untouched. Thread-safe; remembers the refused rungs of each model.
/// </para>
/// </remarks>
public sealed partial class StructuredOutputChatClient : DelegatingChatClient, IRepeatingClient
{
    private readonly ConcurrentDictionary<string, RungSet> _refused = new(StringComparer.Ordinal);
    private readonly IModelCatalog? _catalog;
    private readonly StructuredCatalog? _shown;
    private readonly ILogger _logger;

    /// <summary>Puts the ladder before a client.</summary>
    /// <param name="innerClient">Asked in the way its model knows.</param>
    /// <param name="logger">Gets one line when a model refuses a form; never prompts or replies.</param>
    public StructuredOutputChatClient(IChatClient innerClient, ILogger<StructuredOutputChatClient>? logger = null)
        : base(innerClient)
    {
        _logger = GuardedLogger.Of(logger);
        _catalog = innerClient.GetService(typeof(IModelCatalog)) as IModelCatalog;
        _shown = _catalog is null ? null : new(_catalog);
    }

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (options?.ResponseFormat is not ChatResponseFormatJson format)
        {
            return await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        }

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        for (var descent = Begin(format, options); ;)
        {
            var rung = descent.Rung;
            try
            {
                var response = await base.GetResponseAsync(OutputRequest.Write(rung, format, options, list), OutputRequest.Write(rung, format, options), cancellationToken).ConfigureAwait(false);
                Learn(descent, options);
                if (rung == OutputRung.Tool)
                {
                    OutputRequest.Read(format, response);
                }

                return response;
            }
            catch (ModelClientException error) when (descent.IsRefused(error))
            {
                descent.Step(error);
                await FurtherCalls.AnnounceAsync(error, null, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    /// <remarks>By function, the whole reply comes in one update.</remarks>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (options?.ResponseFormat is not ChatResponseFormatJson format)
        {
            await foreach (var update in base.GetStreamingResponseAsync(messages, options, cancellationToken).ConfigureAwait(false))
            {
                yield return update;
            }

            yield break;
        }

        var (updates, hasMore, rung) = await BeginAsync(messages as IReadOnlyList<ChatMessage> ?? [.. messages], options, format, cancellationToken).ConfigureAwait(false);
        await using var end = updates.ConfigureAwait(false);
        for (; hasMore; hasMore = await updates.MoveNextAsync().ConfigureAwait(false))
        {
            if (rung == OutputRung.Tool)
            {
                OutputRequest.Read(format, updates.Current);
            }

            yield return updates.Current;
        }
    }

    /// <inheritdoc/>
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(IModelCatalog) && serviceKey is null ? _shown : base.GetService(serviceType, serviceKey);

    private async ValueTask<(IAsyncEnumerator<ChatResponseUpdate> Updates, bool HasFirst, OutputRung Rung)> BeginAsync(IReadOnlyList<ChatMessage> messages, ChatOptions options, ChatResponseFormatJson format, CancellationToken cancellationToken)
    {
        for (var descent = Begin(format, options); ;)
        {
            var rung = descent.Rung;
            try
            {
                var stream = base.GetStreamingResponseAsync(OutputRequest.Write(rung, format, options, messages), OutputRequest.Write(rung, format, options), cancellationToken);
                var (updates, hasFirst) = await stream.BeginAsync(cancellationToken).ConfigureAwait(false);
                Learn(descent, options);
                return (updates, hasFirst, rung);
            }
            catch (ModelClientException error) when (descent.IsRefused(error))
            {
                descent.Step(error);
                await FurtherCalls.AnnounceAsync(error, null, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private Descent Begin(ChatResponseFormatJson format, ChatOptions options) => new(First(options), _refused.GetValueOrDefault(Key(options)), format, options);

    private OutputRung First(ChatOptions options)
    {
        var model = options.ModelId is { } id ? _catalog?.Find(id) : _catalog?.Default;
        return model?.Features switch
        {
            null or ModelFeatures.None => OutputRung.Schema,
            { } known when known.HasFlag(ModelFeatures.JsonSchema) => OutputRung.Schema,
            { } known when known.HasFlag(ModelFeatures.Tools) => OutputRung.Tool,
            { } known when known.HasFlag(ModelFeatures.JsonMode) => OutputRung.Json,
            _ => OutputRung.Prompt,
        };
    }

    // Only what was answered in the end is learned: an error that has another cause comes back on every rung.
    private void Learn(Descent descent, ChatOptions options)
    {
        if (descent.Reason is not { } reason)
        {
            return;
        }

        _refused.AddOrUpdate(Key(options), static (_, learned) => learned, static (_, known, learned) => known.With(learned), descent.Learned);
        LogRefusal(Key(options), descent.Rung, reason);
    }

    private string Key(ChatOptions options) => options.ModelId ?? _catalog?.Default?.Id ?? "";

    [LoggerMessage(Level = LogLevel.Information, Message = "From now on the form of replies is asked of the model '{Model}' by {Rung}: {Reason}")]
    private partial void LogRefusal(string model, OutputRung rung, string reason);
}
