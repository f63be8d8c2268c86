using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElixirMl.Clients.Recording;

/// <summary>What was known of the models of a recorded client: prompts are made from it, so a replay must know it too.</summary>
internal sealed class RecordedModels
{
    private readonly Dictionary<string, ModelInfo> _models = new(StringComparer.Ordinal);
    private string? _default;

    /// <value><see langword="null"/> when nothing was recorded.</value>
    public IModelCatalog? Catalog => _models.Count == 0 && _default is null ? null : new CatalogueModels(_models.Values, _default);

    public static string Write(IEnumerable<ModelInfo> models, string? standard) => new JsonObject
    {
        ["models"] = new JsonArray([.. models.Select(static model => (JsonNode)Write(model))]),
        ["default"] = standard,
    }.ToJsonString();

    /// <returns>Whether the line tells of models.</returns>
    public bool TryAdd(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object || !line.TryGetProperty("models", out var models))
        {
            return false;
        }

        foreach (var model in models.EnumerateArray())
        {
            var read = Read(model);
            _models[read.Id] = read;
        }

        _default = Text(line, "default") ?? _default;
        return true;
    }

    private static JsonObject Write(ModelInfo model) => new()
    {
        ["id"] = model.Id,
        ["inputPrice"] = model.InputPrice,
        ["cachedInputPrice"] = model.CachedInputPrice,
        ["outputPrice"] = model.OutputPrice,
        ["contextWindow"] = model.ContextWindow,
        ["maxOutputTokens"] = model.MaxOutputTokens,
        ["features"] = model.Features.ToString(),
    };

    private static ModelInfo Read(JsonElement model) => new(Text(model, "id") ?? throw new FormatException("A model has no id."))
    {
        InputPrice = Money(model, "inputPrice"),
        CachedInputPrice = Money(model, "cachedInputPrice"),
        OutputPrice = Money(model, "outputPrice"),
        ContextWindow = Number(model, "contextWindow"),
        MaxOutputTokens = Number(model, "maxOutputTokens"),
        Features = Text(model, "features") is { } features ? Enum.Parse<ModelFeatures>(features) : ModelFeatures.None,
    };

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static decimal? Money(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;

    private static int? Number(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
