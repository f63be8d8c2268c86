using System.Globalization;
using System.Linq;
using ElixirMl.MlTypes;

namespace ElixirMl.Schemas;

/// <summary>Narrows the JSON Schema of an ML type by the constraints of a field.</summary>
internal static class MlJsonSchema
{
    internal const string UnitNorm = "x-unit-norm";
    internal const string Normalized = "x-normalized";
    internal const string Language = "x-language";

    private const string Most = "\"maxItems\":1048576";
    private const string Texts = "{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"maxItems\":1048576,\"x-ml-type\":\"token_list\"}";
    private const string Ids = "{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":2147483647},\"maxItems\":1048576,\"x-ml-type\":\"token_list\"}";
    private const string Calibrated = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"number\",\"minimum\":0,\"maximum\":1},\"calibration\":{\"type\":\"string\",\"enum\":[\"platt\",\"isotonic\",\"temperature\"]}},\"required\":[\"value\",\"calibration\"],\"x-ml-type\":\"confidence_score\"}";

    /// <summary>The JSON Schema, an object as text; rules that no keyword says stand under keywords of our own.</summary>
    internal static string Of(FieldType.Ml type, ValueList<Constraint> constraints)
    {
        var schema = type.JsonSchema;
        foreach (var constraint in constraints.OrderBy(static one => one is Constraint.Items))
        {
            schema = Narrow(schema, constraint);
        }

        return schema;
    }

    private static string Narrow(string schema, Constraint constraint) => constraint switch
    {
        Constraint.Shape shape => OfShape(shape.Axes),
        Constraint.Tokens tokens => tokens.Kind == TokenKind.Id ? Ids : Texts,
        Constraint.Calibrated => Calibrated,
        Constraint.UnitNorm => Mark(schema, UnitNorm, "true"),
        Constraint.Normalized => Mark(schema, Normalized, "true"),
        Constraint.Language language => Mark(schema, Language, JsonText.Quote(language.Name)),
        Constraint.Items items => Limit(schema, items),
        _ => schema,
    };

    private static string Mark(string schema, string keyword, string value) => $"{schema.Substring(0, schema.Length - 1)},\"{keyword}\":{value}}}";

    // Only the limit of the outermost list is written so, since lists inside have none.
    private static string Limit(string schema, Constraint.Items items)
    {
        var minimum = items.Minimum == 0 ? "" : $"\"minItems\":{Text(items.Minimum)},";
        var maximum = items.Maximum is { } most ? $"\"maxItems\":{Text(most)}" : Most;
        return (minimum.Length == 0 ? schema : schema.Replace("\"minItems\":1,", "")).Replace(Most, minimum + maximum);
    }

    private static string OfShape(ValueList<int?> axes)
    {
        var schema = "{\"type\":\"number\"}";
        foreach (var length in axes.Reverse())
        {
            var limits = length is { } exact ? $"\"minItems\":{Text(exact)},\"maxItems\":{Text(exact)}" : "\"minItems\":1";
            schema = $"{{\"type\":\"array\",\"items\":{schema},{limits}}}";
        }

        return $"{schema.Substring(0, schema.Length - 1)},\"x-ml-type\":\"tensor\"}}";
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
