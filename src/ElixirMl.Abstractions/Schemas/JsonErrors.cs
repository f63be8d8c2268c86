using System.Globalization;
using System.Text.Json;

namespace ElixirMl.Schemas;

/// <summary>Text that is no JSON, said as an error of the schema.</summary>
internal static class JsonErrors
{
    internal static ValidationError Of(JsonException exception)
    {
        var isTooDeep = exception.Message.Contains("depth", StringComparison.OrdinalIgnoreCase);
        var place = string.Create(CultureInfo.InvariantCulture, $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
        return isTooDeep
            ? new ValidationError("$", ValidationRules.Limit, $"The JSON is nested deeper than {SchemaLimits.MaximumDepth} levels at {place}.", null, "Flatten it.")
            : new ValidationError("$", ValidationRules.Syntax, $"The text is not JSON at {place}: {exception.Message}", null, "Write one JSON object.");
    }
}
