using ElixirMl.Schemas;
using ElixirMl.Variables.Json;

namespace ElixirMl.Variables.Catalogue;

/// <summary>What is known of providers, models, prompt formats and strategies: a dated table of data, not code.</summary>
/// <remarks>
/// Immutable and thread-safe. The shipped table is a start: read your own with <see cref="Parse"/>, or change this one
/// with <see cref="With(ProviderEntry)"/>, and give it to <see cref="MlVariables"/> and <see cref="MlSpaces"/>.
/// </remarks>
public sealed class ModelCatalogue
{
    /// <summary>Version of the format this library reads.</summary>
    public const int FormatVersion = 1;

    private const string Resource = "ElixirMl.Variables.catalogue.json";

    private static readonly Lazy<ModelCatalogue> Embedded = new(ReadShipped);

    private readonly Dictionary<string, (ProviderEntry Provider, ModelEntry Model)> _models = new(StringComparer.Ordinal);

    internal ModelCatalogue(DateOnly date, ValueList<ProviderEntry> providers, ValueList<AdapterEntry> adapters, ValueList<StrategyEntry> strategies, ValueList<TemperatureEntry> temperatures)
    {
        (Date, Providers, Adapters, Strategies, Temperatures) = (date, providers, adapters, strategies, temperatures);
        ValidationResult.Of(CatalogueChecks.Problems(this)).ThrowIfInvalid();
        foreach (var provider in providers)
        {
            foreach (var model in provider.Models)
            {
                _models.Add(model.Name, (provider, model));
            }
        }
    }

    /// <summary>The table that comes with the library.</summary>
    public static ModelCatalogue Shipped => Embedded.Value;

    /// <summary>When the table was put together; every model has its own date too.</summary>
    public DateOnly Date { get; }

    /// <summary>Providers with their models.</summary>
    public ValueList<ProviderEntry> Providers { get; }

    /// <summary>Prompt formats.</summary>
    public ValueList<AdapterEntry> Adapters { get; }

    /// <summary>Reasoning strategies.</summary>
    public ValueList<StrategyEntry> Strategies { get; }

    /// <summary>Useful temperatures; the first that fits applies, the last fits all.</summary>
    public ValueList<TemperatureEntry> Temperatures { get; }

    /// <summary>Reads a table from a file, for example at start in place of the shipped one.</summary>
    /// <param name="path">A JSON file as <see cref="ToJson"/> writes it, in UTF-8.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="ValidationException">The text is no catalogue; all problems are listed.</exception>
    public static async Task<ModelCatalogue> LoadAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);

        return Parse(await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Reads a table.</summary>
    /// <param name="json">As <see cref="ToJson"/> writes it.</param>
    /// <exception cref="ValidationException">The text is no catalogue; all problems are listed.</exception>
    public static ModelCatalogue Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);

        return CatalogueJson.Read(json);
    }

    /// <summary>The table as JSON.</summary>
    public string ToJson() => JsonPrinter.OnManyLines(writer => CatalogueJson.Write(writer, this));

    /// <summary>Finds a model.</summary>
    /// <param name="name">The name the provider's API knows.</param>
    /// <returns><see langword="null"/> when the table does not know it.</returns>
    public ModelEntry? FindModel(string name) => _models.TryGetValue(name, out var found) ? found.Model : null;

    /// <summary>Finds the provider of a model.</summary>
    /// <param name="model">The name the provider's API knows.</param>
    /// <returns><see langword="null"/> when the table does not know the model.</returns>
    public ProviderEntry? FindProvider(string model) => _models.TryGetValue(model, out var found) ? found.Provider : null;

    /// <summary>The same table with a provider added, or replaced when its name is there.</summary>
    /// <param name="provider">Its models must not belong to another provider.</param>
    /// <exception cref="ValidationException">A model is there already, or an entry is wrong.</exception>
    public ModelCatalogue With(ProviderEntry provider)
    {
        ArgumentNullException.ThrowIfNull(provider);

        var isNew = Providers.All(other => other.Name != provider.Name);
        var providers = Providers.Select(other => other.Name == provider.Name ? provider : other);
        return new(Date, [.. providers, .. isNew ? [provider] : (ProviderEntry[])[]], Adapters, Strategies, Temperatures);
    }

    /// <summary>The same table with a model of a provider added, or replaced when its name is there.</summary>
    /// <param name="provider">Name of a provider of the table.</param>
    /// <param name="model">The entry.</param>
    /// <exception cref="KeyNotFoundException">There is no such provider; the message names the nearest one.</exception>
    /// <exception cref="ValidationException">The model belongs to another provider, or the entry is wrong.</exception>
    public ModelCatalogue With(string provider, ModelEntry model)
    {
        ArgumentNullException.ThrowIfNull(model);

        var owner = Provider(provider);
        return With(owner with { Models = [.. owner.Models.Where(other => other.Name != model.Name), model] });
    }

    /// <summary>What deserves a second look although it is allowed: models the table does not know.</summary>
    /// <param name="configuration">Of any space.</param>
    /// <param name="model">Path of the variable that holds the model.</param>
    public ValidationResult Warnings(VariableConfiguration configuration, string model = MlVariables.ModelName)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        return configuration.TryGet(model, out var value) && value.TryGetText(out var name) && FindModel(name) is null
            ? ValidationResult.Of(new ValidationError(VariableErrors.Path(model), ValidationRules.Allowed, "is not in the catalogue; limits and prices are unknown", name, NearestName.Hint(name, _models.Keys)))
            : ValidationResult.Valid;
    }

    /// <summary>Finds a provider by its own name.</summary>
    /// <param name="name">For example <c>openai</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such provider; the message names the nearest one.</exception>
    public ProviderEntry FindProviderByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        return Provider(name);
    }

    internal ProviderEntry Provider(string name) => Providers.FirstOrDefault(provider => provider.Name == name)
        ?? throw new KeyNotFoundException($"There is no provider '{name}'. {NearestName.Hint(name, [.. Providers.Select(static provider => provider.Name)])}".TrimEnd());

    private static ModelCatalogue ReadShipped()
    {
        using var stream = typeof(ModelCatalogue).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The catalogue is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
