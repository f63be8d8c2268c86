using System.Globalization;
using System.Linq;

namespace ElixirMl.Schemas;

internal sealed partial class JsonSchemaText
{
    private void WriteNumberType(FieldType.Number number, ValueList<Constraint> constraints)
    {
        _text.Append(number.IsInteger ? "\"type\":\"integer\"" : "\"type\":\"number\"");
        if (JsonNumberBounds.Of(number.Kind) is not { } bounds)
        {
            return;
        }

        var ranges = constraints.OfType<Constraint.Range>().ToArray();
        if (ranges.All(range => bounds.IsBelow(range.Minimum)))
        {
            _text.Append(",\"minimum\":").Append(bounds.Minimum);
        }

        if (ranges.All(range => bounds.IsAbove(range.Maximum)))
        {
            _text.Append(",\"maximum\":").Append(bounds.Maximum);
        }
    }

    private void WriteConstraint(Constraint constraint, FieldType type)
    {
        switch (constraint)
        {
            case Constraint.Range range:
                WriteRange(range, type is FieldType.Number number ? JsonNumberBounds.Of(number.Kind) : null);
                break;
            case Constraint.MultipleOf multiple:
                WriteNumber("multipleOf", multiple.Factor);
                break;
            case Constraint.Length length:
                WriteNumber("minLength", length.Minimum == 0 ? null : length.Minimum);
                WriteNumber("maxLength", length.Maximum);
                break;
            // A set drops equal items when it is read, so that repeating one is no mistake.
            case Constraint.UniqueItems when type is FieldType.List { IsSet: true }:
                break;
            case Constraint.UniqueItems:
                _text.Append(",\"uniqueItems\":true");
                break;
            case Constraint.Pattern pattern:
                WriteText("pattern", "^(?:" + pattern.Expression + ")$");
                break;
            case Constraint.Format format:
                WriteText("format", format.Name);
                break;
            case Constraint.Allowed allowed:
                _text.Append(",\"enum\":[").Append(string.Join(",", allowed.Values)).Append(']');
                break;
            case Constraint.Denied denied:
                _text.Append(",\"not\":{\"enum\":[").Append(string.Join(",", denied.Values)).Append("]}");
                break;
            case Constraint.Items items:
                WriteItems(items, type is FieldType.Map ? "Properties" : "Items");
                break;
        }
    }

    private void WriteRange(Constraint.Range range, JsonNumberBounds? bounds)
    {
        if (bounds?.IsBelow(range.Minimum) != true)
        {
            WriteNumber(range.MinimumIsExclusive ? "exclusiveMinimum" : "minimum", range.Minimum);
        }

        if (bounds?.IsAbove(range.Maximum) != true)
        {
            WriteNumber(range.MaximumIsExclusive ? "exclusiveMaximum" : "maximum", range.Maximum);
        }
    }

    private void WriteItems(Constraint.Items items, string unit)
    {
        WriteNumber("min" + unit, items.Minimum == 0 ? null : items.Minimum);
        WriteNumber("max" + unit, items.Maximum);
    }

    private void WriteText(string key, string value)
    {
        if (value.Length > 0)
        {
            _text.Append(",\"").Append(key).Append("\":").Append(JsonText.Quote(value));
        }
    }

    private void WriteNumber(string key, double? value)
    {
        if (value is { } number)
        {
            _text.Append(",\"").Append(key).Append("\":").Append(number.ToString("R", CultureInfo.InvariantCulture));
        }
    }
}
