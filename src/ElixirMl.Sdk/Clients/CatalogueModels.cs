using System.Globalization;
using ElixirMl.Variables.Catalogue;

namespace ElixirMl.Clients;

/// <summary>The models of a <see cref="ModelCatalogue"/> as a client's catalogue: prices, windows and limits for predictors, budgets and ledgers.</summary>
/// <remarks>Immutable and thread-safe. Replies often name a dated snapshot, such as <c>gpt-4.1-2025-04-14</c>; it counts as its model.</remarks>
public sealed class CatalogueModels : IModelCatalog
{
    private static readonly string[] SnapshotDates = ["yyyy-MM-dd", "yyyyMMdd"];

    private readonly Dictionary<string, ModelInfo> _byId;

    /// <summary>The models of a catalogue.</summary>
    /// <param name="catalogue">The shipped one when <see langword="null"/>.</param>
    /// <param name="provider">Only the models of this provider; all when <see langword="null"/>.</param>
    /// <param name="model">Name of the model that is used when a request names none; unknown when <see langword="null"/>. It need not be in the catalogue: its prices are then unknown.</param>
    /// <exception cref="KeyNotFoundException">There is no such provider; the message names the nearest one.</exception>
    public CatalogueModels(ModelCatalogue? catalogue = null, string? provider = null, string? model = null)
        : this(Of(catalogue ?? ModelCatalogue.Shipped, provider), model)
    {
    }

    /// <summary>A list of models, such as a catalogue's with some of one's own before them.</summary>
    /// <param name="models">The first of several with one id counts.</param>
    /// <param name="model">Name of the model that is used when a request names none; unknown when <see langword="null"/>. It need not be in the list: its prices are then unknown.</param>
    public CatalogueModels(IEnumerable<ModelInfo> models, string? model = null)
    {
        ArgumentNullException.ThrowIfNull(models);

        _byId = models.DistinctBy(static info => info.Id, StringComparer.Ordinal).ToDictionary(static info => info.Id, StringComparer.Ordinal);
        Default = model is null ? null : Find(model) ?? new ModelInfo(model);
        if (Default is { } standard)
        {
            _byId.TryAdd(standard.Id, standard);
        }

        Models = [.. _byId.Values.OrderBy(static info => (info.InputPrice + info.OutputPrice) ?? decimal.MaxValue).ThenBy(static info => info.Id, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<ModelInfo> Models { get; }

    /// <inheritdoc/>
    public ModelInfo? Default { get; }

    /// <inheritdoc/>
    public ModelInfo? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);

        return _byId.TryGetValue(id, out var model) || _byId.TryGetValue(WithoutDate(id), out model) ? model : null;
    }

    /// <summary>The models of a catalogue with what a client needs to know of them.</summary>
    /// <param name="catalogue">The table.</param>
    /// <param name="provider">Only the models of this provider; all when <see langword="null"/>.</param>
    /// <exception cref="KeyNotFoundException">There is no such provider; the message names the nearest one.</exception>
    public static IEnumerable<ModelInfo> Of(ModelCatalogue catalogue, string? provider = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);

        return (provider is null ? catalogue.Providers.SelectMany(static entry => entry.Models) : catalogue.FindProviderByName(provider).Models).Select(ToInfo);
    }

    private static string WithoutDate(string id)
    {
        foreach (var format in SnapshotDates)
        {
            var at = id.Length - format.Length;
            if (at > 1 && id[at - 1] == '-' && DateOnly.TryParseExact(id.AsSpan(at), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                return id[..(at - 1)];
            }
        }

        return id;
    }

    private static ModelInfo ToInfo(ModelEntry entry) => new(entry.Name)
    {
        InputPrice = (decimal)entry.InputPrice,
        OutputPrice = (decimal)entry.OutputPrice,
        ContextWindow = (int)Math.Min(entry.ContextWindow, int.MaxValue),
        MaxOutputTokens = (int)Math.Min(entry.OutputLimit, int.MaxValue),
        Features = Features(entry),
    };

    // That a model reasons says nothing of whether its thoughts are delivered: that depends on the protocol, so the client tells.
    private static ModelFeatures Features(ModelEntry entry) =>
        (entry.Can(["json-schema"]) ? ModelFeatures.JsonSchema : 0)
        | (entry.Can(["json-mode"]) ? ModelFeatures.JsonMode : 0)
        | (entry.Can(["tools"]) ? ModelFeatures.Tools : 0)
        | (entry.Can(["reasoning"]) && !entry.Can(["sampling"]) ? ModelFeatures.FixedSampling : 0);
}
