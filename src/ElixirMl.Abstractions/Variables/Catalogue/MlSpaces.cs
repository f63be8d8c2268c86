using ElixirMl.Variables.Json;

namespace ElixirMl.Variables.Catalogue;

/// <summary>Ready spaces for programs that use language models.</summary>
/// <remarks>Immutable and thread-safe; every call makes a new space, which can be united, restricted and extended like any other.</remarks>
public sealed class MlSpaces
{
    private readonly ModelCatalogue _catalogue;
    private readonly MlSpaceOptions _options;
    private readonly MlVariables _variables;

    /// <summary>Spaces over the models of a catalogue.</summary>
    /// <param name="catalogue">Providers, models, formats and strategies; the shipped ones when null.</param>
    /// <param name="options">What the task asks of the models; nothing special when null.</param>
    /// <exception cref="ArgumentException">No model can do what is asked.</exception>
    public MlSpaces(ModelCatalogue? catalogue = null, MlSpaceOptions? options = null)
    {
        _catalogue = catalogue ?? ModelCatalogue.Shipped;
        _options = options ?? new();
        _variables = new(_catalogue, _options.Capabilities);
    }

    /// <summary>The functions of these spaces, for <see cref="VariableSpace.Parse"/>.</summary>
    public SpaceCode Code => new() { Constraints = ModelRules().ToDictionary(static rule => rule.Name, static rule => rule.Check, StringComparer.Ordinal) };

    /// <summary>Provider, model, adapter, strategy, temperature, max tokens and top-p.</summary>
    public VariableSpace Standard() => VariableSpace.Create(
        [_variables.Provider(), _variables.Model(), _variables.Adapter(), _variables.Strategy(), MlVariables.Temperature(), _variables.MaxTokens(), MlVariables.TopP()],
        [.. ModelRules(), MlConstraints.NotHotAndNarrow()]);

    /// <summary>Everything a single request may say: provider, model, the temperature that suits them, max tokens, top-p, penalties, reasoning effort, retries.</summary>
    public VariableSpace LlmOptimization() => VariableSpace.Create(
        [
            _variables.Provider(), _variables.Model(), _variables.ConditionalTemperature(), _variables.MaxTokens(), MlVariables.TopP(),
            MlVariables.FrequencyPenalty(), MlVariables.PresencePenalty(), MlVariables.ReasoningEffort(), MlVariables.Retries(),
        ],
        [.. ModelRules(), MlConstraints.NotHotAndNarrow()]);

    /// <summary>What an optimizer of prompts varies: adapter, strategy, temperature, demos, passages, batch size, share of the context.</summary>
    public VariableSpace TeleprompterOptimization() => VariableSpace.Create(
        _variables.Adapter(), _variables.Strategy(), MlVariables.Temperature(), MlVariables.DemoCount(), MlVariables.Passages(), MlVariables.BatchSize(), MlVariables.ContextShare());

    /// <summary>Everything that trades quality against cost and time: the standard space with effort, demos, passages, retries and share of the context.</summary>
    public VariableSpace MultiObjective() => Standard().Extend(
        MlVariables.ReasoningEffort(), MlVariables.DemoCount(), MlVariables.Passages(), MlVariables.Retries(), MlVariables.ContextShare());

    /// <summary>The standard space of one provider, with the temperatures that suit its models.</summary>
    /// <param name="provider">Name in the catalogue.</param>
    /// <exception cref="KeyNotFoundException">There is no such provider; the message names the nearest one.</exception>
    /// <exception cref="ArgumentException">None of its models can do what is asked.</exception>
    public VariableSpace ForProvider(string provider) => VariableSpace.Create(
        [_variables.Provider(), _variables.Model(provider), _variables.Adapter(), _variables.Strategy(), _variables.ConditionalTemperature(), _variables.MaxTokens(), MlVariables.TopP()],
        [.. ModelRules(), MlConstraints.NotHotAndNarrow()]).With(MlVariables.ProviderName, provider);

    private VariableConstraint[] ModelRules() =>
    [
        MlConstraints.ModelOfProvider(_catalogue),
        MlConstraints.Capable(_catalogue, _options.Capabilities),
        MlConstraints.FitsContext(_catalogue, _options.PromptTokens),
    ];
}
