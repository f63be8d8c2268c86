using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using System.Text.Json.Nodes;
using ElixirMl.Clients;
using ElixirMl.Endpoints;
using ElixirMl.Schemas;
using ElixirMl.Variables.Catalogue;
using Microsoft.Extensions.AI;
using EmbeddingClient = OpenAI.Embeddings.EmbeddingClient;

namespace ElixirMl.OpenAi;

/// <summary>Embeddings of OpenAI, or of any endpoint that speaks its protocol.</summary>
/// <remarks>
/// Errors are those of the family of <see cref="ModelClientException"/>; the key stands in none of them. All texts of a call go in
/// one request; vendors limit how many that may be. Thread-safe: share one generator.
/// </remarks>
public sealed class OpenAiEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>, IRepeatingClient
{
    private readonly EmbeddingClient _client;
    private readonly Failures _failures;
    private readonly CatalogueModels _catalog;
    private readonly EmbeddingGeneratorMetadata _metadata;
    private readonly string? _model;

    /// <summary>Creates a generator.</summary>
    /// <param name="options">Read once: a later change has no effect. <see cref="OpenAiOptions.Model"/> is the model that embeds.</param>
    /// <param name="timeProvider">For waits the endpoint gives as dates.</param>
    /// <exception cref="ValidationException">The options cannot be used; all problems are listed.</exception>
    public OpenAiEmbeddingGenerator(OpenAiOptions options, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate().ThrowIfInvalid();

        var connection = new OpenAiConnection(options, timeProvider);
        _client = connection.Embeddings();
        _failures = connection.Failures();
        _model = options.Model;
        _catalog = new([.. options.Models, .. connection.Traits.Provider is { } provider ? CatalogueModels.Of(ModelCatalogue.Shipped, provider) : []], options.Model);
        _metadata = new(connection.Traits.Provider ?? "openai-compatible", options.Address, options.Model);
    }

    /// <inheritdoc/>
    /// <exception cref="ModelClientException">The call failed; the type tells why and whether it may succeed later.</exception>
    /// <exception cref="UnsupportedFeatureException">The request holds a raw option, which would not be sent, or a further field that is written already.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);

        string[] texts = [.. values];
        if (texts.Length == 0)
        {
            return [];
        }

        using var content = BinaryContent.Create(BinaryData.FromString(Write(texts, options).ToJsonString()));
        var call = new RequestOptions { CancellationToken = cancellationToken, ErrorOptions = ClientErrorBehaviors.NoThrow };
        using var raw = await _failures.GuardAsync(async () => (await _client.GenerateEmbeddingsAsync(content, call).ConfigureAwait(false)).GetRawResponse(), cancellationToken).ConfigureAwait(false);
        await _failures.ThrowIfFailedAsync(raw, cancellationToken).ConfigureAwait(false);
        return await _failures.GuardAsync(() => ValueTask.FromResult(Read(raw, texts.Length)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);

        return serviceKey is not null ? null
            : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
            : serviceType == typeof(IModelCatalog) ? _catalog
            : serviceType == typeof(EmbeddingClient) ? _client
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <summary>Does nothing: connections are shared by all clients of the process.</summary>
    public void Dispose()
    {
    }

    private JsonObject Write(string[] texts, EmbeddingGenerationOptions? options)
    {
        if (options?.RawRepresentationFactory is not null)
        {
            throw new UnsupportedFeatureException("RawRepresentationFactory is not used; put further fields of the request into AdditionalProperties.");
        }

        var body = new JsonObject
        {
            ["model"] = options?.ModelId ?? _model ?? throw new InvalidRequestException("No model is named. Set OpenAiOptions.Model or EmbeddingGenerationOptions.ModelId."),
            ["input"] = new JsonArray([.. texts.Select(static text => JsonValue.Create(text))]),
        };
        if (options?.Dimensions is { } dimensions)
        {
            body["dimensions"] = dimensions;
        }

        foreach (var (name, value) in options?.AdditionalProperties ?? [])
        {
            body[name] = body.ContainsKey(name)
                ? throw new UnsupportedFeatureException($"AdditionalProperties[\"{name}\"] would replace a field of the request that is written already.")
                : JsonSerializer.SerializeToNode(value, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(object)));
        }

        return body;
    }

    private GeneratedEmbeddings<Embedding<float>> Read(PipelineResponse raw, int count)
    {
        using var document = _failures.Parse(raw);
        var root = document.RootElement;
        _failures.ThrowIfError(root);
        var vectors = new float[]?[count];
        foreach (var item in root.Member("data")?.Items() ?? [])
        {
            if (item.Member("index")?.Integer() is { } index && index >= 0 && index < count && item.Member("embedding") is { ValueKind: JsonValueKind.Array } numbers
                && numbers.EnumerateArray().All(static number => number.ValueKind == JsonValueKind.Number))
            {
                vectors[index] = [.. numbers.EnumerateArray().Select(static number => number.GetSingle())];
            }
        }

        if (vectors.Any(static vector => vector is not { Length: > 0 }))
        {
            throw new ServerErrorException($"The endpoint gave {vectors.Count(static vector => vector is { Length: > 0 })} embeddings for {count} texts. Check that the address speaks OpenAI's protocol and that the model embeds.");
        }

        var model = root.Text("model");
        return new(vectors.Select(vector => new Embedding<float>(vector!) { ModelId = model })) { Usage = UsageReader.Read(root) };
    }
}
