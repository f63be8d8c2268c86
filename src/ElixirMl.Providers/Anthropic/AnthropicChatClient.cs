using System.Runtime.CompilerServices;
using Anthropic;
using ElixirMl.Clients;
using ElixirMl.Endpoints;
using ElixirMl.Schemas;
using ElixirMl.Variables.Catalogue;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Anthropic;

/// <summary>Models of Anthropic, through its own SDK.</summary>
/// <remarks>
/// <para>
/// Texts, images, PDF files, tools, structured output, reasoning and streaming, as the SDK's own chat client has them. Temperature,
/// top-p and top-k, which that client drops, are sent. An option that would not reach the model is refused, or warned of
/// (<see cref="AnthropicOptions.UnsupportedOptions"/>). A refusal has the finish reason <see cref="ChatFinishReason.ContentFilter"/>.
/// </para>
/// <para>
/// Errors are those of the family of <see cref="ModelClientException"/>; the key stands in none of them. Thread-safe:
/// share one client. It answers <c>GetService(typeof(IModelCatalog))</c> with prices of the shipped catalogue, and
/// <c>GetService(typeof(IAnthropicClient))</c> with the SDK's client.
/// </para>
/// </remarks>
public sealed partial class AnthropicChatClient : DelegatingChatClient, IRepeatingClient
{
    private const string Provider = "anthropic";

    // As for every endpoint: a stream that is left early stops the server at once, and redirects are not followed.
    private static readonly SocketsHttpHandler Connections = new()
    {
        ResponseDrainTimeout = TimeSpan.Zero,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AllowAutoRedirect = false,
    };

    private readonly AnthropicOptions _options;
    private readonly AnthropicFailures _failures;
    private readonly CatalogueModels _catalog;
    private readonly ChatClientMetadata _metadata;
    private readonly ILogger _logger;

    /// <summary>Creates a client.</summary>
    /// <param name="options">Must not change afterwards.</param>
    /// <param name="logger">Gets warnings; never prompts, replies or the key.</param>
    /// <param name="timeProvider">For waits the endpoint gives as dates.</param>
    /// <exception cref="ValidationException">The options cannot be used; all problems are listed.</exception>
    public AnthropicChatClient(AnthropicOptions options, ILogger<AnthropicChatClient>? logger = null, TimeProvider? timeProvider = null)
        : this(Checked(options), FailuresOf(options, timeProvider ?? TimeProvider.System), logger)
    {
    }

    private AnthropicChatClient(AnthropicOptions options, AnthropicFailures failures, ILogger<AnthropicChatClient>? logger)
        : base(Connect(options, failures))
    {
        _options = options;
        _failures = failures;
        _catalog = new([.. options.Models, .. CatalogueModels.Of(ModelCatalogue.Shipped, Provider).Select(WithThoughts)], options.Model);
        _metadata = new(Provider, AddressOf(options), options.Model);
        _logger = GuardedLogger.Of(logger);
    }

    /// <inheritdoc/>
    /// <exception cref="ModelClientException">The call failed; the type tells why and whether it may succeed later.</exception>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var request = Prepare(list, options);
        try
        {
            var response = await base.GetResponseAsync(list, request.Options, cancellationToken).ConfigureAwait(false);
            response.AdditionalProperties = Warn(request, options, response.Usage);
            return response;
        }
        catch (Exception error) when (AnthropicFailures.IsOurs(error, cancellationToken))
        {
            throw _failures.Translate(error);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ModelClientException">The call failed; the type tells why and whether it may succeed later.</exception>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var request = Prepare(list, options);
        var message = new StreamedMessage(_failures);
        ChatResponseUpdate? last = null;
        var updates = base.GetStreamingResponseAsync(list, request.Options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var end = updates.ConfigureAwait(false);
        while (await MoveAsync(updates, cancellationToken).ConfigureAwait(false))
        {
            last = updates.Current;
            message.Add(last);
            yield return last;
        }

        message.End();
        if (Warn(request, options, message.Usage) is { } warnings)
        {
            yield return new(ChatRole.Assistant, []) { ResponseId = last?.ResponseId, MessageId = last?.MessageId, ModelId = last?.ModelId, AdditionalProperties = warnings };
        }
    }

    /// <inheritdoc/>
    public override object? GetService(System.Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);

        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType == typeof(IModelCatalog) ? _catalog
            : base.GetService(serviceType, serviceKey);
    }

    // Asking the others for thoughts would forbid them a temperature.
    private static ModelInfo WithThoughts(ModelInfo model) =>
        model.Features.HasFlag(ModelFeatures.FixedSampling) ? model with { Features = model.Features | ModelFeatures.ReasoningOnRequest } : model;

    private static AnthropicOptions Checked(AnthropicOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate().ThrowIfInvalid();
        return options;
    }

    private static AnthropicFailures FailuresOf(AnthropicOptions options, TimeProvider time) =>
        new(AddressOf(options), new(options.ApiKey?.Reveal()), $"ANTHROPIC_API_KEY, {options.Section}:ApiKey or AnthropicOptions.ApiKey", time);

    private static Uri AddressOf(AnthropicOptions options) => options.Endpoint ?? AnthropicOptions.OwnEndpoint;

    // What the environment says to the SDK itself is left out: a key goes only where these options send it.
    private static IChatClient Connect(AnthropicOptions options, AnthropicFailures failures) => new AnthropicClient
    {
        ApiKey = options.ApiKey?.Reveal(),
        AuthToken = null,
        BaseUrl = AddressOf(options).AbsoluteUri.TrimEnd('/'),
        MaxRetries = options.Retries,
        Timeout = TimeSpan.FromDays(1),
        HttpClient = new(new AnthropicTransport(Connections, failures, options), disposeHandler: false) { Timeout = System.Threading.Timeout.InfiniteTimeSpan },
    }.AsIChatClient(options.Model, options.MaxOutputTokens);

    private AnthropicRequest Prepare(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        if ((options?.ModelId ?? _options.Model) is null && options?.RawRepresentationFactory is null)
        {
            throw new InvalidRequestException("No model is named. Set AnthropicOptions.Model, ANTHROPIC_MODEL or ChatOptions.ModelId.");
        }

        var request = new AnthropicRequest(messages, options, _options, _catalog);
        return request.Problems.Count == 0 || _options.UnsupportedOptions == UnsupportedOptionPolicy.Warn
            ? request
            : throw new UnsupportedFeatureException($"The request asks for what would not reach the model. {string.Join(' ', request.Problems)} AnthropicOptions.UnsupportedOptions = Warn calls without.");
    }

    private async ValueTask<bool> MoveAsync(IAsyncEnumerator<ChatResponseUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (AnthropicFailures.IsOurs(error, cancellationToken))
        {
            throw _failures.Translate(error);
        }
    }

    private AdditionalPropertiesDictionary? Warn(AnthropicRequest request, ChatOptions? options, UsageDetails? usage)
    {
        IReadOnlyList<string> warnings = [.. request.Problems, .. ReplyWarnings.Of(options, usage)];
        foreach (var warning in warnings)
        {
            LogWarning(_logger, warning);
        }

        return ReplyWarnings.ToProperties(warnings);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "{Warning}")]
    private static partial void LogWarning(ILogger logger, string warning);
}
