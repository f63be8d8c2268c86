using ElixirMl.Schemas;
using ElixirMl.Variables.Json;
using ElixirMl.Variables.Spaces;

namespace ElixirMl.Variables.Interchange;

/// <summary>Search spaces as Optuna stores them: <c>FloatDistribution, IntDistribution, CategoricalDistribution</c> and the five older names.</summary>
/// <remarks>Nothing is dropped silently but descriptions, hints, metadata and defaults, which that vocabulary does not have.</remarks>
public static class OptunaDistributions
{
    private static readonly string[] Names =
    [
        "FloatDistribution", "IntDistribution", "CategoricalDistribution",
        "UniformDistribution", "LogUniformDistribution", "DiscreteUniformDistribution", "IntUniformDistribution", "IntLogUniformDistribution",
    ];

    /// <summary>Reads a search space.</summary>
    /// <param name="json">An object of names with <c>{ "name": "FloatDistribution", "attributes": { … } }</c>.</param>
    /// <exception cref="ValidationException">The text is no such object; all problems are listed.</exception>
    public static VariableSpace Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);

        List<ValidationError> errors = [];
        using var document = JsonRoot.Parse(json, errors);
        var root = document is null ? null : new JsonFields(document.RootElement, "$", errors);
        Variable[] variables = [.. root?.Names.Select(name => Read(name, root.Object(name)!)) ?? []];
        ValidationResult.Of(errors).ThrowIfInvalid();
        return VariableSpace.Create(variables);
    }

    /// <summary>Writes a search space.</summary>
    /// <param name="space">Of floats, integers and choices, without conditions, constraints, weights, and shared or fixed variables.</param>
    /// <exception cref="ValidationException">The vocabulary cannot express something; all problems are listed.</exception>
    public static string Write(VariableSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);

        var writer = new OptunaWriter();
        var json = JsonPrinter.OnManyLines(output => writer.Write(output, space.Definition));
        ValidationResult.Of(writer.Errors).ThrowIfInvalid();
        return json;
    }

    private static Variable Read(string name, JsonFields fields)
    {
        var word = fields.Text("name");
        var attributes = fields.Object("attributes", isRequired: true);
        fields.Finish();
        if (attributes is null)
        {
            return new ChoiceVariable(name, "");
        }

        var variable = Read(name, word, attributes);
        if (variable is null)
        {
            fields.Fail(".name", ValidationRules.Allowed, $"must be one of {string.Join(", ", Names)}", word, NearestName.Hint(word, Names));
        }
        else
        {
            attributes.Finish();
        }

        return variable ?? new ChoiceVariable(name, "");
    }

    private static Variable? Read(string name, string word, JsonFields attributes) => word switch
    {
        "CategoricalDistribution" => new ChoiceVariable(name, attributes.Values("choices")),
        "FloatDistribution" => Real(name, attributes, attributes.Flag("log"), "step"),
        "UniformDistribution" => Real(name, attributes, isLog: false, null),
        "LogUniformDistribution" => Real(name, attributes, isLog: true, null),
        "DiscreteUniformDistribution" => Real(name, attributes, isLog: false, "q"),
        "IntDistribution" => Whole(name, attributes, attributes.Flag("log")),
        "IntUniformDistribution" => Whole(name, attributes, isLog: false),
        "IntLogUniformDistribution" => Whole(name, attributes, isLog: true),
        _ => null,
    };

    // Optuna allows a range of a single number; a space calls that a choice of one value.
    private static Variable Real(string name, JsonFields attributes, bool isLog, string? step)
    {
        var low = attributes.Number("low", isRequired: true) ?? 0;
        var high = attributes.Number("high", isRequired: true) ?? 1;
        var distance = step is null ? null : attributes.Number(step);
        return low == high
            ? new ChoiceVariable(name, low)
            : new FloatVariable(name, low, high) { Step = distance ?? 0, Scale = isLog ? VariableScale.Log : VariableScale.Linear };
    }

    private static IntegerVariable Whole(string name, JsonFields attributes, bool isLog) =>
        new(name, attributes.Integer("low", isRequired: true) ?? 0, attributes.Integer("high", isRequired: true) ?? 1)
        {
            Step = attributes.Integer("step") ?? 1,
            Scale = isLog ? VariableScale.Log : VariableScale.Linear,
        };
}
