using System.Text;
using System.Text.Json;
using ElixirMl.Schemas;
using ElixirMl.Variables.Json;

namespace ElixirMl.Variables;

public sealed partial class VariableConfiguration
{
    /// <summary>Reads a JSON object of names and plain values.</summary>
    /// <param name="json">For example <c>{ "Temperature": 0.7, "Model": "large" }</c>; a null value means absent.</param>
    /// <exception cref="ValidationException">The text is not such an object; all problems are listed.</exception>
    /// <remarks>Nothing is compared with a space: <see cref="VariableSpace.ParseConfiguration"/> does that.</remarks>
    public static VariableConfiguration Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);

        TryParse(Encoding.UTF8.GetBytes(json), out var configuration).ThrowIfInvalid();
        return configuration;
    }

    /// <summary>Reads a JSON object of names and plain values.</summary>
    /// <param name="json">UTF-8 without byte order mark.</param>
    /// <param name="configuration">What could be read; empty when the text is not JSON.</param>
    /// <returns>All problems at once.</returns>
    public static ValidationResult TryParse(ReadOnlySpan<byte> json, out VariableConfiguration configuration)
    {
        SchemaErrors errors = default;
        configuration = ConfigurationJson.Read(json, ref errors);
        return errors.ToResult();
    }

    /// <summary>The present values as one JSON object in the order of the space.</summary>
    public string ToJson() => JsonPrinter.OnOneLine(WriteTo);

    /// <summary>Writes the present values as one JSON object in the order of the space.</summary>
    /// <param name="writer">Positioned where a value may stand.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);

        ConfigurationJson.Write(writer, this);
    }
}
