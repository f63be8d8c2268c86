using System.ClientModel;
using System.ClientModel.Primitives;
using ElixirMl.Endpoints;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace ElixirMl.OpenAi;

/// <summary>Makes the SDK's clients for valid options.</summary>
internal sealed class OpenAiConnection(OpenAiOptions options, TimeProvider? timeProvider)
{
    private const string NoModel = "unnamed";

    // A stream that is left early must stop the server at once; by default a connection is first read empty for two seconds.
    // Redirects are not followed: they would turn the request into another one.
    private static readonly HttpClientPipelineTransport Transport = new(new HttpClient(new SocketsHttpHandler
    {
        ResponseDrainTimeout = TimeSpan.Zero,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AllowAutoRedirect = false,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    });

    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;
    private readonly string? _key = options.ApiKey?.Reveal();

    public EndpointTraits Traits { get; } = EndpointTraits.Of(options.Address!);

    private string Model => options.Model ?? NoModel;

    // The SDK marks its doors for other ways to authenticate as experimental; they are the only ones that send no key.
#pragma warning disable OPENAI001
    public ChatClient Chat() => _key is null ? new(Model, new NoKeyPolicy(), Settings()) : new(Model, new ApiKeyCredential(_key), Settings());

    public EmbeddingClient Embeddings() => _key is null ? new(Model, new NoKeyPolicy(), Settings()) : new(Model, new ApiKeyCredential(_key), Settings());
#pragma warning restore OPENAI001

    public Failures Failures() => new(
        options.Address!,
        new Secret(_key),
        options.Timeout,
        $"{options.Vendor.VariablePrefix}_API_KEY, {options.Section}:ApiKey or OpenAiOptions.ApiKey",
        _time);

    private OpenAIClientOptions Settings() => new()
    {
        Endpoint = options.Address!,
        Transport = Transport,
        NetworkTimeout = options.Timeout,
        RetryPolicy = new PatientRetryPolicy(options.Retries, options.MaxRetryDelay, _time),
    };
}
