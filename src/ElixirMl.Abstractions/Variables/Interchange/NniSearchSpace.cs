using System.Text.Json;
using ElixirMl.Schemas;
using ElixirMl.Variables.Json;
using ElixirMl.Variables.Spaces;

namespace ElixirMl.Variables.Interchange;

/// <summary>Search spaces in the vocabulary of NNI and Hyperopt: <c>choice, randint, uniform, quniform, loguniform, qloguniform, normal, qnormal, lognormal</c>.</summary>
/// <remarks>
/// Nested choices with <c>_name</c> are modules with sub-spaces. Unbounded normal distributions are cut at six standard
/// deviations, beyond which lies one value in five hundred million. Nothing is dropped silently but descriptions, hints,
/// metadata and defaults, which that vocabulary does not have.
/// </remarks>
public static class NniSearchSpace
{
    internal const double Cut = 6;

    private static readonly string[] Words = ["choice", "randint", "uniform", "quniform", "loguniform", "qloguniform", "normal", "qnormal", "lognormal"];

    /// <summary>Reads a search space.</summary>
    /// <param name="json">An object of names with <c>{ "_type": …, "_value": [ … ] }</c>.</param>
    /// <exception cref="ValidationException">The text is no such object, or says something a space cannot express; all problems are listed.</exception>
    public static VariableSpace Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);

        List<ValidationError> errors = [];
        using var document = JsonRoot.Parse(json, errors);
        var variables = document is null ? [] : Read(document.RootElement, "$", errors);
        ValidationResult.Of(errors).ThrowIfInvalid();
        return VariableSpace.Create(variables);
    }

    /// <summary>Writes a search space.</summary>
    /// <param name="space">Without conditions, composites, constraints, weights and shared or fixed variables.</param>
    /// <exception cref="ValidationException">The vocabulary cannot express something; all problems are listed.</exception>
    public static string Write(VariableSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);

        var writer = new NniWriter();
        var json = JsonPrinter.OnManyLines(output => writer.Write(output, space.Definition));
        ValidationResult.Of(writer.Errors).ThrowIfInvalid();
        return json;
    }

    private static List<Variable> Read(JsonElement element, string path, List<ValidationError> errors)
    {
        List<Variable> variables = [];
        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new(path, ValidationRules.Type, "must be an object of names", element.ValueKind.ToString()));
            return variables;
        }

        foreach (var property in element.EnumerateObject().Where(static property => property.Name != "_name"))
        {
            var fields = new JsonFields(property.Value, $"{path}.{property.Name}", errors);
            variables.Add(Read(property.Name, fields, property.Value, errors));
            fields.Finish();
        }

        return variables;
    }

    private static Variable Read(string name, JsonFields fields, JsonElement element, List<ValidationError> errors)
    {
        var word = fields.Text("_type");
        if (word == "choice")
        {
            return ReadChoice(name, fields, element.TryGetProperty("_value", out var values) ? values : default, errors);
        }

        var numbers = fields.Numbers("_value");
        return (word, numbers.Count) switch
        {
            ("randint", 2) => new IntegerVariable(name, (long)numbers[0], (long)numbers[1] - 1),
            ("uniform", 2) => new FloatVariable(name, numbers[0], numbers[1]),
            ("quniform", 3) => Stepped(fields, new FloatVariable(name, numbers[0], numbers[1]) { Step = numbers[2] }),
            ("loguniform", 2) => new FloatVariable(name, numbers[0], numbers[1]) { Scale = VariableScale.Log },
            ("qloguniform", 3) => Stepped(fields, new FloatVariable(name, numbers[0], numbers[1]) { Step = numbers[2], Scale = VariableScale.Log }),
            ("normal", 2) => Normal(name, numbers[0], numbers[1]),
            ("qnormal", 3) => SteppedNormal(name, numbers[0], numbers[1], numbers[2]),
            ("lognormal", 2) => LogNormal(name, numbers[0], numbers[1]),
            _ => Refuse(name, fields, word),
        };
    }

    private static Variable ReadChoice(string name, JsonFields fields, JsonElement values, List<ValidationError> errors)
    {
        var isNested = values.ValueKind == JsonValueKind.Array && values.EnumerateArray().Any(static value => value.ValueKind == JsonValueKind.Object);
        return isNested
            ? new ModuleVariable(name, fields.Objects("_value").Zip(values.EnumerateArray(), (option, element) => ReadOption(option, element, errors)).ToValueList())
            : new ChoiceVariable(name, fields.Values("_value"));
    }

    private static ModuleOption ReadOption(JsonFields option, JsonElement element, List<ValidationError> errors)
    {
        var variables = Read(element, option.Path, errors);
        return new(option.Text("_name")) { SubSpace = variables.Count == 0 || errors.Count > 0 ? null : VariableSpace.Create(variables) };
    }

    // NNI counts steps from 0, a space from its minimum.
    private static FloatVariable Stepped(JsonFields fields, FloatVariable variable)
    {
        var start = variable.Minimum / variable.Step;
        if (Math.Abs(start - Math.Round(start)) > 1e-9 * Math.Max(1, Math.Abs(start)))
        {
            fields.Fail("._value", ValidationRules.MultipleOf, "the lower limit must be a multiple of the step", null, "Move the lower limit.");
        }

        return variable;
    }

    private static FloatVariable Normal(string name, double mean, double deviation) =>
        new(name, mean - (Cut * deviation), mean + (Cut * deviation)) { Distribution = new(mean, deviation) };

    private static FloatVariable SteppedNormal(string name, double mean, double deviation, double step) =>
        new(name, Math.Floor((mean - (Cut * deviation)) / step) * step, Math.Ceiling((mean + (Cut * deviation)) / step) * step) { Distribution = new(mean, deviation), Step = step };

    private static FloatVariable LogNormal(string name, double mean, double deviation) =>
        new(name, Math.Exp(mean - (Cut * deviation)), Math.Exp(mean + (Cut * deviation))) { Distribution = new(mean, deviation), Scale = VariableScale.Log };

    private static ChoiceVariable Refuse(string name, JsonFields fields, string word)
    {
        if (Words.Contains(word))
        {
            fields.Fail("._value", ValidationRules.Items, $"does not have the numbers {word} needs");
        }
        else
        {
            fields.Fail("._type", ValidationRules.Allowed, $"must be one of {string.Join(", ", Words)}", word, NearestName.Hint(word, Words));
        }

        return new(name, "");
    }
}
