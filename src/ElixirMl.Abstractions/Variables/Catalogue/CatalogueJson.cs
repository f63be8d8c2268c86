using System.Globalization;
using System.Text.Json;
using ElixirMl.Schemas;
using ElixirMl.Variables.Json;

namespace ElixirMl.Variables.Catalogue;

/// <summary>Catalogues as JSON.</summary>
internal static class CatalogueJson
{
    private const string DateFormat = "yyyy-MM-dd";

    public static ModelCatalogue Read(string json)
    {
        List<ValidationError> errors = [];
        using var document = JsonRoot.Parse(json, errors);
        ValidationResult.Of(errors).ThrowIfInvalid();

        var fields = new JsonFields(document!.RootElement, "$", errors);
        CheckVersion(fields);
        fields.Text("note", "");
        var date = Date(fields, "date");
        var providers = fields.Objects("providers").Select(Provider).ToValueList();
        var adapters = fields.Objects("adapters").Select(Adapter).ToValueList();
        var strategies = fields.Objects("strategies").Select(Strategy).ToValueList();
        var temperatures = fields.Objects("temperatures").Select(Temperature).ToValueList();
        fields.Finish();
        ValidationResult.Of(errors).ThrowIfInvalid();
        return new(date, providers, adapters, strategies, temperatures);
    }

    public static void Write(Utf8JsonWriter writer, ModelCatalogue catalogue)
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", ModelCatalogue.FormatVersion);
        writer.WriteString("date", catalogue.Date.ToString(DateFormat, CultureInfo.InvariantCulture));
        WriteObjects(writer, "providers", catalogue.Providers, Write);
        WriteObjects(writer, "adapters", catalogue.Adapters, static (writer, adapter) =>
        {
            writer.WriteString("name", adapter.Name);
            writer.WriteNumber("costFactor", adapter.CostFactor);
        });
        WriteObjects(writer, "strategies", catalogue.Strategies, static (writer, strategy) =>
        {
            writer.WriteString("name", strategy.Name);
            writer.WriteNumber("complexity", strategy.Complexity);
            writer.WriteNumber("tokenFactor", strategy.TokenFactor);
        });
        WriteObjects(writer, "temperatures", catalogue.Temperatures, Write);
        writer.WriteEndObject();
    }

    private static void CheckVersion(JsonFields fields)
    {
        var version = fields.Integer("version", isRequired: true);
        if (version is not (null or ModelCatalogue.FormatVersion))
        {
            fields.Fail(".version", ValidationRules.Allowed, $"must be {ModelCatalogue.FormatVersion}", version.Value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static ProviderEntry Provider(JsonFields fields)
    {
        var provider = new ProviderEntry(fields.Text("name"), fields.Objects("models").Select(Model).ToValueList())
        {
            Cost = fields.Number("cost") ?? 1,
            Performance = fields.Number("performance") ?? 1,
            Latency = fields.Number("latency") ?? 1,
        };
        fields.Finish();
        return provider;
    }

    private static ModelEntry Model(JsonFields fields)
    {
        var model = new ModelEntry(fields.Text("name"))
        {
            Family = fields.Text("family", ""),
            Capabilities = fields.Texts("capabilities"),
            ContextWindow = fields.Integer("contextWindow", isRequired: true) ?? 0,
            OutputLimit = fields.Integer("outputLimit", isRequired: true) ?? 0,
            InputPrice = fields.Number("inputPrice", isRequired: true) ?? 0,
            OutputPrice = fields.Number("outputPrice", isRequired: true) ?? 0,
            AsOf = Date(fields, "asOf"),
        };
        fields.Finish();
        return model;
    }

    private static AdapterEntry Adapter(JsonFields fields)
    {
        var adapter = new AdapterEntry(fields.Text("name"), fields.Number("costFactor") ?? 1);
        fields.Finish();
        return adapter;
    }

    private static StrategyEntry Strategy(JsonFields fields)
    {
        var strategy = new StrategyEntry(fields.Text("name"), fields.Number("complexity") ?? 1, fields.Number("tokenFactor") ?? 1);
        fields.Finish();
        return strategy;
    }

    private static TemperatureEntry Temperature(JsonFields fields)
    {
        var temperature = new TemperatureEntry(fields.Number("minimum", isRequired: true) ?? 0, fields.Number("maximum", isRequired: true) ?? 0, fields.Number("default", isRequired: true) ?? 0)
        {
            Provider = fields.Text("provider", ""),
            Family = fields.Text("family", ""),
        };
        fields.Finish();
        return temperature;
    }

    private static DateOnly Date(JsonFields fields, string name)
    {
        var text = fields.Text(name);
        if (!DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && text.Length > 0)
        {
            fields.Fail($".{name}", ValidationRules.Format, $"must be a date as {DateFormat}", text);
        }

        return date;
    }

    private static void Write(Utf8JsonWriter writer, ProviderEntry provider)
    {
        writer.WriteString("name", provider.Name);
        writer.WriteNumber("cost", provider.Cost);
        writer.WriteNumber("performance", provider.Performance);
        writer.WriteNumber("latency", provider.Latency);
        WriteObjects(writer, "models", provider.Models, Write);
    }

    private static void Write(Utf8JsonWriter writer, ModelEntry model)
    {
        writer.WriteString("name", model.Name);
        WriteText(writer, "family", model.Family);
        ConditionJson.WriteList(writer, "capabilities", model.Capabilities, static (writer, word) => writer.WriteStringValue(word));
        writer.WriteNumber("contextWindow", model.ContextWindow);
        writer.WriteNumber("outputLimit", model.OutputLimit);
        writer.WriteNumber("inputPrice", model.InputPrice);
        writer.WriteNumber("outputPrice", model.OutputPrice);
        writer.WriteString("asOf", model.AsOf.ToString(DateFormat, CultureInfo.InvariantCulture));
    }

    private static void Write(Utf8JsonWriter writer, TemperatureEntry temperature)
    {
        WriteText(writer, "provider", temperature.Provider);
        WriteText(writer, "family", temperature.Family);
        writer.WriteNumber("minimum", temperature.Minimum);
        writer.WriteNumber("maximum", temperature.Maximum);
        writer.WriteNumber("default", temperature.Default);
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        if (text.Length > 0)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteObjects<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write) =>
        ConditionJson.WriteList(writer, name, items, (writer, item) =>
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        });
}
