using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Clients.StructuredOutput;

/// <summary>Gets replies of a given form from any model, by the firmest way the model knows.</summary>
/// <remarks>
/// <para>
/// A ladder: the endpoint binds the reply to the schema; else the reply is the arguments of the only function the model may
/// call; else the endpoint binds it to JSON; else the prompt alone asks for the form. Where a model begins is known from the
/// <see cref="IModelCatalog"/> of the client, and at the top for models it does not know. When a rung is refused
/// (an <see cref="UnsupportedFeatureException"/> or <see cref="InvalidRequestException"/> that names the form), the next one is
/// tried at once, and when it is answered, kept for all later calls to that model.
/// </para>
/// <para>
/// Belongs next to the model: inside caches, retries, budgets and ledgers, which see one call. A refused request costs no tokens.
/// Requests without a JSON form pass untouched. Thread-safe; remembers one rung for each model.
/// </para>
/// </remarks>
public sealed partial class StructuredOutputChatClient : DelegatingChatClient
{
    private static readonly string[] FormWords = ["response_format", "json_schema", "output_config", "output_format", "structured output", "JSON mode", "tool_choice", "tools"];

    private readonly ConcurrentDictionary<string, OutputRung> _rungs = new(StringComparer.Ordinal);
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

        ModelClientException? refusal = null;
        for (var rung = First(options); ; rung++)
        {
            rung = Fitting(rung, format, options);
            try
            {
                var response = await base.GetResponseAsync(messages, OutputRequest.Write(rung, format, options), cancellationToken).ConfigureAwait(false);
                Learn(refusal, rung, options);
                if (rung == OutputRung.Tool)
                {
                    OutputRequest.Read(format, response);
                }

                return response;
            }
            catch (ModelClientException error) when (rung < OutputRung.Prompt && IsRefusal(error))
            {
                refusal = error;
            }
        }
    }

    /// <inheritdoc/>
    /// <remarks>By function, the whole reply comes in one update.</remarks>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var format = options?.ResponseFormat as ChatResponseFormatJson;
        var (updates, hasMore, rung) = await BeginAsync(messages, options, format, cancellationToken).ConfigureAwait(false);
        await using var end = updates.ConfigureAwait(false);
        for (; hasMore; hasMore = await updates.MoveNextAsync().ConfigureAwait(false))
        {
            var update = updates.Current;
            if (rung == OutputRung.Tool)
            {
                OutputRequest.Read(format!, update);
            }

            yield return update;
        }
    }

    /// <inheritdoc/>
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(IModelCatalog) && serviceKey is null ? _shown : base.GetService(serviceType, serviceKey);

    private async ValueTask<(IAsyncEnumerator<ChatResponseUpdate> Updates, bool HasFirst, OutputRung Rung)> BeginAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, ChatResponseFormatJson? format, CancellationToken cancellationToken)
    {
        ModelClientException? refusal = null;
        for (var rung = format is null ? OutputRung.Schema : First(options!); ; rung++)
        {
            rung = format is null ? rung : Fitting(rung, format, options!);
            var request = format is null ? options : OutputRequest.Write(rung, format, options!);
            try
            {
                var (updates, hasFirst) = await base.GetStreamingResponseAsync(messages, request, cancellationToken).BeginAsync(cancellationToken).ConfigureAwait(false);
                Learn(refusal, rung, options);
                return (updates, hasFirst, rung);
            }
            catch (ModelClientException error) when (format is not null && rung < OutputRung.Prompt && IsRefusal(error))
            {
                refusal = error;
            }
        }
    }

    private OutputRung First(ChatOptions options)
    {
        var model = options.ModelId is { } id ? _catalog?.Find(id) : _catalog?.Default;
        return _rungs.TryGetValue(Key(options), out var learned) ? learned : model?.Features switch
        {
            null or ModelFeatures.None => OutputRung.Schema,
            { } known when known.HasFlag(ModelFeatures.JsonSchema) => OutputRung.Schema,
            { } known when known.HasFlag(ModelFeatures.Tools) => OutputRung.Tool,
            { } known when known.HasFlag(ModelFeatures.JsonMode) => OutputRung.Json,
            _ => OutputRung.Prompt,
        };
    }

    private static OutputRung Fitting(OutputRung rung, ChatResponseFormatJson format, ChatOptions options)
    {
        while (!OutputRequest.Fits(rung, format, options))
        {
            rung++;
        }

        return rung;
    }

    // Only what was answered in the end is learned: an error that has another cause comes back on every rung. A schema that is
    // refused by itself says nothing of other schemas.
    private void Learn(ModelClientException? refusal, OutputRung rung, ChatOptions? options)
    {
        if (refusal is null || refusal.Message.Contains("invalid schema", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        _rungs[Key(options!)] = rung;
        LogRefusal(Key(options!), rung, refusal.Message);
    }

    private string Key(ChatOptions options) => options.ModelId ?? _catalog?.Default?.Id ?? "";

    private static bool IsRefusal(ModelClientException error) =>
        error is UnsupportedFeatureException or InvalidRequestException
        && FormWords.Any(word => error.Message.Contains(word, StringComparison.OrdinalIgnoreCase));

    [LoggerMessage(Level = LogLevel.Information, Message = "From now on the form of replies is asked of the model '{Model}' by {Rung}: {Reason}")]
    private partial void LogRefusal(string model, OutputRung rung, string reason);
}
