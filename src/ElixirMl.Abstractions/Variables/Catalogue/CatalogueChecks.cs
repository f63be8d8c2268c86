using ElixirMl.Schemas;

namespace ElixirMl.Variables.Catalogue;

/// <summary>Finds what is wrong with a catalogue.</summary>
internal static class CatalogueChecks
{
    public static IEnumerable<ValidationError> Problems(ModelCatalogue catalogue)
    {
        var providers = catalogue.Providers.Select(static provider => provider.Name);
        var models = catalogue.Providers.SelectMany(static provider => provider.Models).Select(static model => model.Name);
        return Empty("providers", catalogue.Providers.Count)
            .Concat(Empty("adapters", catalogue.Adapters.Count))
            .Concat(Empty("strategies", catalogue.Strategies.Count))
            .Concat(Twice("providers", providers))
            .Concat(Twice("models", models))
            .Concat(catalogue.Providers.SelectMany(static provider => Empty($"providers.{provider.Name}.models", provider.Models.Count)))
            .Concat(catalogue.Providers.SelectMany(static provider => provider.Models).SelectMany(Problems))
            .Concat(Problems(catalogue.Temperatures));
    }

    private static IEnumerable<ValidationError> Problems(ModelEntry model)
    {
        var path = $"$.models.{model.Name}";
        if (model.OutputLimit < 1 || model.OutputLimit > model.ContextWindow)
        {
            yield return new(path, ValidationRules.Range, $"must have an output limit between 1 and its context window {model.ContextWindow}", model.OutputLimit.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (!(model.InputPrice >= 0 && model.OutputPrice >= 0 && double.IsFinite(model.InputPrice + model.OutputPrice)))
        {
            yield return new(path, ValidationRules.Range, "must have prices of 0 or more");
        }
    }

    private static IEnumerable<ValidationError> Problems(ValueList<TemperatureEntry> temperatures)
    {
        if (temperatures.Count == 0 || temperatures[^1] is not { Provider: "", Family: "" })
        {
            yield return new("$.temperatures", ValidationRules.Required, "must end with a range that fits every model", null, "Add one without provider and family.");
        }
    }

    private static ValidationError[] Empty(string list, int count) =>
        count > 0 ? [] : [new($"$.{list}", ValidationRules.Items, "must not be empty")];

    private static IEnumerable<ValidationError> Twice(string list, IEnumerable<string> names) => names
        .GroupBy(static name => name, StringComparer.Ordinal)
        .Where(static group => group.Count() > 1)
        .Select(group => new ValidationError($"$.{list}", ValidationRules.Duplicate, "holds a name twice", group.Key, "Keep one."));
}
