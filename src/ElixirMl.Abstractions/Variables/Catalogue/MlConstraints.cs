using ElixirMl.Schemas;

namespace ElixirMl.Variables.Catalogue;

/// <summary>The rules every sensible configuration of a language model keeps.</summary>
public static class MlConstraints
{
    /// <summary>The model belongs to the chosen provider; models the catalogue does not know belong to anyone.</summary>
    /// <param name="catalogue">Knows the models.</param>
    public static VariableConstraint ModelOfProvider(ModelCatalogue catalogue) => new(
        "model of provider",
        [MlVariables.ProviderName, MlVariables.ModelName],
        configuration =>
        {
            var owner = catalogue.FindProvider(configuration[MlVariables.ModelName].AsText());
            return owner is null || owner.Name == configuration[MlVariables.ProviderName].AsText() ? null : $"the model belongs to {owner.Name}";
        });

    /// <summary>The model can do what the task needs; nothing is known of models outside the catalogue.</summary>
    /// <param name="catalogue">Knows the models.</param>
    /// <param name="capabilities">What is needed.</param>
    public static VariableConstraint Capable(ModelCatalogue catalogue, ValueList<string> capabilities) => new(
        "needed capabilities",
        [MlVariables.ModelName],
        configuration =>
        {
            var model = catalogue.FindModel(configuration[MlVariables.ModelName].AsText());
            return model is null || model.Can(capabilities) ? null : $"the model lacks {string.Join(", ", capabilities.Except(model.Capabilities))}";
        });

    /// <summary>Prompt and reply fit into the context window.</summary>
    /// <param name="catalogue">Knows the models.</param>
    /// <param name="promptTokens">Tokens of the longest prompt.</param>
    public static VariableConstraint FitsContext(ModelCatalogue catalogue, long promptTokens) => new(
        "context window",
        [MlVariables.ModelName, MlVariables.MaxTokensName],
        configuration =>
        {
            var model = catalogue.FindModel(configuration[MlVariables.ModelName].AsText());
            return model is null || configuration[MlVariables.MaxTokensName].AsInteger() + promptTokens <= model.ContextWindow
                ? null
                : $"a prompt of {promptTokens} tokens and the reply exceed the window of {model.ContextWindow}";
        });

    /// <summary>A temperature above 1.5 does not go with a top-p below 0.3.</summary>
    public static VariableConstraint NotHotAndNarrow() => VariableConstraint.Require(
        "not hot and narrow",
        new Condition.Between(MlVariables.TemperatureName, double.NegativeInfinity, 1.5) | new Condition.Between(MlVariables.TopPName, 0.3, double.PositiveInfinity));
}
