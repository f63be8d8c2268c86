using System.Globalization;
using ElixirMl.Clients;
using ElixirMl.Variables.Catalogue;

namespace ElixirMl.OpenAi;

/// <summary>The models of an endpoint: those of the options first, then those the shipped catalogue knows of the provider.</summary>
internal sealed class OpenAiCatalog : IModelCatalog
{
    private const string SnapshotDate = "yyyy-MM-dd";

    private readonly Dictionary<string, ModelInfo> _byId;

    public OpenAiCatalog(OpenAiOptions options, string? provider)
    {
        var shipped = ModelCatalogue.Shipped.Providers.FirstOrDefault(entry => entry.Name == provider)?.Models.Select(ToInfo) ?? [];
        _byId = options.Models.Concat(shipped).DistinctBy(static model => model.Id, StringComparer.Ordinal).ToDictionary(static model => model.Id, StringComparer.Ordinal);
        Default = options.Model is { } id ? Find(id) ?? new ModelInfo(id) : null;
        if (Default is { } model)
        {
            _byId.TryAdd(model.Id, model);
        }

        Models = [.. _byId.Values.OrderBy(static model => (model.InputPrice + model.OutputPrice) ?? decimal.MaxValue).ThenBy(static model => model.Id, StringComparer.Ordinal)];
    }

    public IReadOnlyList<ModelInfo> Models { get; }

    public ModelInfo? Default { get; }

    // Replies name the snapshot that answered, such as gpt-4.1-2025-04-14, and it costs what its model costs.
    public ModelInfo? Find(string id) => _byId.TryGetValue(id, out var model) || _byId.TryGetValue(WithoutDate(id), out model) ? model : null;

    private static string WithoutDate(string id)
    {
        var at = id.Length - SnapshotDate.Length;
        return at > 1 && id[at - 1] == '-' && DateOnly.TryParseExact(id.AsSpan(at), SnapshotDate, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? id[..(at - 1)]
            : id;
    }

    private static ModelInfo ToInfo(ModelEntry entry) => new(entry.Name)
    {
        InputPrice = (decimal)entry.InputPrice,
        OutputPrice = (decimal)entry.OutputPrice,
        ContextWindow = checked((int)entry.ContextWindow),
        MaxOutputTokens = checked((int)entry.OutputLimit),
    };
}
