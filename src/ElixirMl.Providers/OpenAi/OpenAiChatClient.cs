using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ElixirMl.Clients;
using ElixirMl.Endpoints;
using ElixirMl.Schemas;
using ElixirMl.Variables.Catalogue;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using ChatClient = OpenAI.Chat.ChatClient;

namespace ElixirMl.OpenAi;

/// <summary>Models of OpenAI, or of any endpoint that speaks its chat completions: Groq, Google, Azure, Ollama, vLLM, llama.cpp and others by their address.</summary>
/// <remarks>
/// <para>
/// Texts, images, audio, PDF files, tools, JSON formats and streaming. Further fields of the request are taken from
/// <see cref="ChatOptions.AdditionalProperties"/>. An option that would not reach the model is refused, or warned of
/// (<see cref="OpenAiOptions.UnsupportedOptions"/>). A refusal is an <see cref="ErrorContent"/> with the finish reason
/// <see cref="ChatFinishReason.ContentFilter"/>. Thoughts of earlier replies are not sent back.
/// </para>
/// <para>
/// Errors are those of the family of <see cref="ModelClientException"/>; the key stands in none of them. Thread-safe:
/// share one client. It answers <c>GetService(typeof(IModelCatalog))</c> with prices of the shipped catalogue, where it
/// knows the endpoint, and <c>GetService(typeof(ChatClient))</c> with the SDK's client.
/// </para>
/// </remarks>
public sealed partial class OpenAiChatClient : IChatClient, IRepeatingClient
{
    private readonly OpenAiOptions _options;
    private readonly EndpointTraits _traits;
    private readonly ChatClient _client;
    private readonly Failures _failures;
    private readonly CatalogueModels _catalog;
    private readonly ChatClientMetadata _metadata;
    private readonly ILogger _logger;

    /// <summary>Creates a client.</summary>
    /// <param name="options">Read once: a later change has no effect.</param>
    /// <param name="logger">Gets warnings; never prompts, replies or the key.</param>
    /// <param name="timeProvider">For waits the endpoint gives as dates.</param>
    /// <exception cref="ValidationException">The options cannot be used; all problems are listed.</exception>
    public OpenAiChatClient(OpenAiOptions options, ILogger<OpenAiChatClient>? logger = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate().ThrowIfInvalid();

        var connection = new OpenAiConnection(options, timeProvider);
        _options = options.Clone();
        _traits = connection.Traits;
        _client = connection.Chat();
        _failures = connection.Failures();
        _catalog = new([.. options.Models, .. _traits.Provider is { } provider ? CatalogueModels.Of(ModelCatalogue.Shipped, provider) : []], options.Model);
        _metadata = new(_traits.Provider ?? "openai-compatible", options.Address, options.Model);
        _logger = GuardedLogger.Of(logger);
    }

    /// <inheritdoc/>
    /// <exception cref="ModelClientException">The call failed; the type tells why and whether it may succeed later.</exception>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var request = new RequestBuilder(_traits, _options, _catalog);
        var body = Write(request, messages, options, isStream: false);
        using var raw = await SendAsync(body, isStream: false, cancellationToken).ConfigureAwait(false);
        var response = await _failures.GuardAsync(() => ValueTask.FromResult(ReadWhole(raw)), cancellationToken).ConfigureAwait(false);
        response.AdditionalProperties = Warn(request, options, response.Usage);
        return response;
    }

    /// <inheritdoc/>
    /// <exception cref="ModelClientException">The call failed; the type tells why and whether it may succeed later.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var request = new RequestBuilder(_traits, _options, _catalog);
        var body = Write(request, messages, options, isStream: true);
        using var raw = await SendAsync(body, isStream: true, cancellationToken).ConfigureAwait(false);
        _failures.ThrowIfNoStream(raw);
        var reply = new StreamedReply(_failures);
        var events = SseParser.Create(raw.ContentStream!).EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var end = events.ConfigureAwait(false);
        while (!reply.HasEnded && await _failures.GuardAsync(events.MoveNextAsync, cancellationToken).ConfigureAwait(false))
        {
            if (await _failures.GuardAsync(() => ValueTask.FromResult(reply.Read(events.Current)), cancellationToken).ConfigureAwait(false) is { } update)
            {
                yield return update;
            }
        }

        _failures.ThrowIfCutOff(reply);
        yield return Last(reply, Warn(request, options, reply.Usage));
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);

        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType == typeof(IModelCatalog) ? _catalog
            : serviceType == typeof(ChatClient) ? _client
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <summary>Does nothing: connections are shared by all clients of the process.</summary>
    public void Dispose()
    {
    }

    private BinaryData Write(RequestBuilder request, IEnumerable<ChatMessage> messages, ChatOptions? options, bool isStream)
    {
        var body = request.Build(messages, options, isStream);
        return request.Problems.Count == 0 || _options.UnsupportedOptions == UnsupportedOptionPolicy.Warn
            ? BinaryData.FromString(body.ToJsonString())
            : throw new UnsupportedFeatureException($"The request asks for what would not reach the model. {string.Join(' ', request.Problems)} OpenAiOptions.UnsupportedOptions = Warn calls without.");
    }

    private async ValueTask<PipelineResponse> SendAsync(BinaryData body, bool isStream, CancellationToken cancellationToken)
    {
        using var content = BinaryContent.Create(body);
        var call = new RequestOptions { CancellationToken = cancellationToken, ErrorOptions = ClientErrorBehaviors.NoThrow, BufferResponse = !isStream };
        var raw = await _failures.GuardAsync(async () => (await _client.CompleteChatAsync(content, call).ConfigureAwait(false)).GetRawResponse(), cancellationToken).ConfigureAwait(false);
        try
        {
            await _failures.ThrowIfFailedAsync(raw, cancellationToken).ConfigureAwait(false);
            return raw;
        }
        catch
        {
            raw.Dispose();
            throw;
        }
    }

    private ChatResponse ReadWhole(PipelineResponse raw)
    {
        using var document = _failures.Parse(raw);
        _failures.ThrowIfError(document.RootElement);
        return ReplyReader.Read(document.RootElement);
    }

    private static ChatResponseUpdate Last(StreamedReply reply, AdditionalPropertiesDictionary? properties)
    {
        var update = reply.Update(reply.Usage is { } usage ? [new UsageContent(usage)] : [], null);
        update.AdditionalProperties = properties;
        return update;
    }

    private AdditionalPropertiesDictionary? Warn(RequestBuilder request, ChatOptions? options, UsageDetails? usage)
    {
        IReadOnlyList<string> warnings = [.. request.Problems, .. ReplyWarnings.Of(options, usage, " Try the other OpenAiOptions.TokenLimitField.")];
        foreach (var warning in warnings)
        {
            LogWarning(_logger, warning);
        }

        return ReplyWarnings.ToProperties(warnings);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "{Warning}")]
    private static partial void LogWarning(ILogger logger, string warning);
}
