using ElixirMl.Schemas;

namespace ElixirMl.Variables.Catalogue;

/// <summary>The variables of programs that use language models, made from a catalogue.</summary>
/// <remarks>Immutable and thread-safe; every call makes a new variable, which <c>with</c> adapts.</remarks>
public sealed class MlVariables
{
    /// <summary>Name of <see cref="Provider"/>.</summary>
    public const string ProviderName = "Provider";

    /// <summary>Name of <see cref="Model()"/>.</summary>
    public const string ModelName = "Model";

    /// <summary>Name of <see cref="MaxTokens"/>.</summary>
    public const string MaxTokensName = "MaxTokens";

    /// <summary>Name of <see cref="Temperature"/> and <see cref="ConditionalTemperature"/>.</summary>
    public const string TemperatureName = "Temperature";

    /// <summary>Name of <see cref="TopP"/>.</summary>
    public const string TopPName = "TopP";

    private const long UnknownOutputLimit = 8_192;
    private const long DefaultMaxTokens = 1_000;

    private readonly ModelCatalogue _catalogue;
    private readonly (string Name, ValueList<ModelEntry> Models)[] _offers;

    /// <summary>The variables of a catalogue.</summary>
    /// <param name="catalogue">Providers, models, formats and strategies.</param>
    /// <param name="capabilities">What every model must be able to do; none when null.</param>
    /// <exception cref="ArgumentException">No model can do all of that.</exception>
    public MlVariables(ModelCatalogue catalogue, ValueList<string>? capabilities = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);

        _catalogue = catalogue;
        _offers =
        [
            .. catalogue.Providers
                .Select(provider => (provider.Name, provider.Models.Where(model => model.Can(capabilities ?? ValueList<string>.Empty)).ToValueList()))
                .Where(static offer => offer.Item2.Count > 0),
        ];
        if (_offers.Length == 0)
        {
            throw new ArgumentException($"No model of the catalogue can do all of: {capabilities}.", nameof(capabilities));
        }
    }

    /// <summary>Which provider is asked; its rough weights are metadata.</summary>
    public ChoiceVariable Provider() => new(ProviderName, _offers.Select(static offer => (VariableValue)offer.Name).ToValueList())
    {
        Default = _offers[0].Name,
        Description = "Who is asked.",
        Hints = VariableHints.HighImpact | VariableHints.CostImpact | VariableHints.LatencyImpact | VariableHints.Interacts,
        Metadata = _offers.SelectMany(offer => Weights(_catalogue.Provider(offer.Name))).ToValueList(),
    };

    /// <summary>Which model answers, out of those of the chosen provider; unknown models are allowed, see <see cref="ModelCatalogue.Warnings"/>.</summary>
    public ConditionalVariable Model() => new(
        ModelName,
        ModelsOf(_offers[0].Models),
        _offers.Select(offer => new DomainCase(new Condition.Is(ProviderName, offer.Name), ModelsOf(offer.Models))).ToValueList())
    {
        Description = "Which model answers.",
        Hints = VariableHints.HighImpact | VariableHints.CostImpact | VariableHints.LatencyImpact | VariableHints.Interacts,
    };

    /// <summary>Which model of one provider answers.</summary>
    /// <param name="provider">Name in the catalogue.</param>
    /// <exception cref="KeyNotFoundException">There is no such provider; the message names the nearest one.</exception>
    /// <exception cref="ArgumentException">None of its models can do what is asked.</exception>
    public ChoiceVariable Model(string provider)
    {
        _catalogue.Provider(provider);
        var models = _offers.FirstOrDefault(offer => offer.Name == provider).Models
            ?? throw new ArgumentException($"No model of {provider} can do what is asked.", nameof(provider));
        return ModelsOf(models) with { Name = ModelName, Description = "Which model answers.", Hints = VariableHints.HighImpact | VariableHints.CostImpact | VariableHints.LatencyImpact };
    }

    /// <summary>How prompts are written and replies are read.</summary>
    public ModuleVariable Adapter() => new("Adapter", _catalogue.Adapters.Select(static entry => new ModuleOption(entry.Name) { CostFactor = entry.CostFactor }).ToValueList())
    {
        Default = _catalogue.Adapters[0].Name,
        Description = "How prompts are written and replies are read.",
        Hints = VariableHints.CostImpact,
    };

    /// <summary>How an answer is reached.</summary>
    public ModuleVariable Strategy() => new("Strategy", _catalogue.Strategies.Select(static entry => new ModuleOption(entry.Name) { CostFactor = entry.TokenFactor, LatencyFactor = entry.TokenFactor }).ToValueList())
    {
        Default = _catalogue.Strategies[0].Name,
        Description = "How an answer is reached.",
        Hints = VariableHints.HighImpact | VariableHints.CostImpact | VariableHints.LatencyImpact,
        Metadata = _catalogue.Strategies.Select(static entry => new VariableMetadata($"complexity.{entry.Name}", entry.Complexity)).ToValueList(),
    };

    /// <summary>How freely words are chosen: 0 to 2, at first 0.7; good values usually lie between 0.3 and 1.</summary>
    public static FloatVariable Temperature() => new(TemperatureName, 0, 2)
    {
        Default = 0.7,
        Description = "How freely words are chosen.",
        Hints = VariableHints.Continuous | VariableHints.Smooth,
        Metadata = [new("sweet.minimum", 0.3), new("sweet.maximum", 1.0)],
    };

    /// <summary>The temperature in the range that suits provider and model, by the rules of the catalogue.</summary>
    public ConditionalVariable ConditionalTemperature() => new(
        TemperatureName,
        Range(_catalogue.Temperatures[^1]),
        _catalogue.Temperatures.SkipLast(1).Select(entry => new DomainCase(Applies(entry), Range(entry))).ToValueList())
    {
        Description = "How freely words are chosen.",
        Hints = VariableHints.Continuous | VariableHints.Smooth | VariableHints.Interacts,
    };

    /// <summary>Most tokens of one reply: 1 to the model's limit, at first 1,000, on a logarithmic scale.</summary>
    /// <param name="model">Path of the variable that holds the model.</param>
    public ConditionalVariable MaxTokens(string model = ModelName) => new(
        MaxTokensName,
        Tokens(UnknownOutputLimit),
        _offers.SelectMany(static offer => offer.Models).Select(entry => new DomainCase(new Condition.Is(model, entry.Name), Tokens(entry.OutputLimit))).ToValueList())
    {
        Description = "Most tokens of one reply.",
        Hints = VariableHints.CostImpact | VariableHints.LatencyImpact | VariableHints.Interacts,
    };

    /// <summary>Share of the likeliest words considered: 0 to 1, at first 0.9. Tune it or the temperature, rarely both.</summary>
    public static FloatVariable TopP() => new(TopPName, 0, 1) { Default = 0.9, Description = "Share of the likeliest words considered; complements the temperature.", Hints = VariableHints.Continuous | VariableHints.Smooth | VariableHints.Interacts };

    /// <summary>Penalty for words used often: −2 to 2, at first 0.</summary>
    public static FloatVariable FrequencyPenalty() => new("FrequencyPenalty", -2, 2) { Default = 0, Description = "Penalty for words used often.", Hints = VariableHints.Continuous | VariableHints.Smooth };

    /// <summary>Penalty for words used at all: −2 to 2, at first 0.</summary>
    public static FloatVariable PresencePenalty() => new("PresencePenalty", -2, 2) { Default = 0, Description = "Penalty for words used at all.", Hints = VariableHints.Continuous | VariableHints.Smooth };

    /// <summary>Examples in one step: 1 to 64, a power of two, at first 8.</summary>
    public static IntegerVariable BatchSize() => new("BatchSize", 1, 64) { Default = 8, PowerOfTwo = true, Description = "Examples in one step.", Hints = VariableHints.LatencyImpact };

    /// <summary>Share of the context window a prompt may fill: 0.05 to 0.95, at first 0.5.</summary>
    public static FloatVariable ContextShare() => new("ContextShare", 0.05, 0.95) { Default = 0.5, Description = "Share of the context window a prompt may fill.", Hints = VariableHints.Continuous | VariableHints.CostImpact };

    /// <summary>How long a reasoning model thinks: minimal, low, medium or high, at first medium.</summary>
    public static ChoiceVariable ReasoningEffort() => new("ReasoningEffort", "minimal", "low", "medium", "high") { Default = "medium", IsOrdered = true, Description = "How long a reasoning model thinks.", Hints = VariableHints.HighImpact | VariableHints.CostImpact | VariableHints.LatencyImpact };

    /// <summary>Second tries after a failure: 0 to 5, at first 2.</summary>
    public static IntegerVariable Retries() => new("Retries", 0, 5) { Default = 2, Description = "Second tries after a failure.", Hints = VariableHints.LatencyImpact };

    /// <summary>Examples shown in a prompt: 0 to 16, at first 4.</summary>
    public static IntegerVariable DemoCount() => new("DemoCount", 0, 16) { Default = 4, Description = "Examples shown in a prompt.", Hints = VariableHints.HighImpact | VariableHints.CostImpact };

    /// <summary>Passages retrieved for a prompt: 1 to 20, at first 3.</summary>
    public static IntegerVariable Passages() => new("Passages", 1, 20) { Default = 3, Description = "Passages retrieved for a prompt.", Hints = VariableHints.HighImpact | VariableHints.CostImpact };

    private static ChoiceVariable ModelsOf(ValueList<ModelEntry> models) => new("", models.Select(static model => (VariableValue)model.Name).ToValueList())
    {
        Default = models[0].Name,
        AllowsCustomValues = true,
    };

    private static IEnumerable<VariableMetadata> Weights(ProviderEntry provider) =>
    [
        new($"cost.{provider.Name}", provider.Cost),
        new($"performance.{provider.Name}", provider.Performance),
        new($"latency.{provider.Name}", provider.Latency),
    ];

    private static IntegerVariable Tokens(long limit) => new("", 1, limit) { Default = Math.Min(DefaultMaxTokens, limit), Scale = VariableScale.Log };

    private static FloatVariable Range(TemperatureEntry entry) => new("", entry.Minimum, entry.Maximum) { Default = entry.Default };

    private Condition Applies(TemperatureEntry entry)
    {
        var family = _catalogue.Providers.SelectMany(static provider => provider.Models).Where(model => model.Family == entry.Family);
        var isModel = new Condition.In(ModelName, family.Select(static model => (VariableValue)model.Name).ToValueList());
        var isProvider = new Condition.Is(ProviderName, entry.Provider);
        return (entry.Provider.Length, entry.Family.Length) switch
        {
            ( > 0, > 0) => isProvider & isModel,
            ( > 0, _) => isProvider,
            _ => isModel,
        };
    }
}
