using System.Text.Json.Nodes;

namespace ElixirMl.Schemas.Dialects;

/// <summary>Says in words what a dialect has no keyword for.</summary>
internal sealed class SchemaWords
{
    private readonly List<string> _rules = [];
    private readonly List<string> _notes = [];

    /// <summary>Takes a keyword up; one that asks for nothing is forgotten.</summary>
    internal void Add(string keyword, JsonNode? value)
    {
        switch (keyword)
        {
            case "default":
                _notes.Add($"Default: {SchemaJson.Text(value)}.");
                break;
            case "examples":
                _notes.Add($"For example: {Items(value)}.");
                break;
            default:
                if (RuleOf(keyword, value) is { } rule)
                {
                    _rules.Add(rule);
                }

                break;
        }
    }

    /// <summary>The description with everything that was taken up behind it.</summary>
    internal string Complete(string description)
    {
        string[] rules = _rules.Count == 0 ? [] : [$"Must be {string.Join(", ", _rules)}."];
        return string.Join(' ', _notes.Prepend(rules.FirstOrDefault() ?? "").Prepend(description).Where(static text => text.Length > 0));
    }

    private static string? RuleOf(string keyword, JsonNode? value) => keyword switch
    {
        "minLength" => Count("at least", value, "character") + " long",
        "maxLength" => Count("at most", value, "character") + " long",
        "minItems" => Count("at least", value, "item") + " long",
        "maxItems" => Count("at most", value, "item") + " long",
        "minProperties" => Count("at least", value, "entry", "entries") + " long",
        "maxProperties" => Count("at most", value, "entry", "entries") + " long",
        "minimum" when !SchemaJson.IsBoundOfType(value!) => "at least " + SchemaJson.Text(value),
        "maximum" when !SchemaJson.IsBoundOfType(value!) => "at most " + SchemaJson.Text(value),
        "exclusiveMinimum" => "above " + SchemaJson.Text(value),
        "exclusiveMaximum" => "below " + SchemaJson.Text(value),
        "multipleOf" => "a multiple of " + SchemaJson.Text(value),
        "uniqueItems" => "without equal items",
        "pattern" => "a text that matches " + value!.GetValue<string>(),
        "format" => "of the form " + value!.GetValue<string>(),
        "contentEncoding" => "a text in " + value!.GetValue<string>(),
        MlJsonSchema.UnitNorm => ConstraintText.Describe(new Constraint.UnitNorm()),
        MlJsonSchema.Language => ConstraintText.Describe(new Constraint.Language(value!.GetValue<string>())),
        MlJsonSchema.Normalized => ConstraintText.Describe(new Constraint.Normalized()),
        "not" when value?["enum"] is { } values => "none of " + Items(values),
        "propertyNames" when value?["enum"] is { } names => "an object with keys among " + Items(names),
        _ => null,
    };

    private static string Count(string limit, JsonNode? count, string unit, string? units = null) =>
        $"{limit} {SchemaJson.Text(count)} {(SchemaJson.Text(count) == "1" ? unit : units ?? unit + "s")}";

    private static string Items(JsonNode? values) => string.Join(", ", values!.AsArray().Select(SchemaJson.Text));
}
