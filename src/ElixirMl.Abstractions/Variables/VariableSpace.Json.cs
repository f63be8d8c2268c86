using System.Text;
using ElixirMl.Schemas;
using ElixirMl.Variables.Json;

namespace ElixirMl.Variables;

public sealed partial class VariableSpace
{
    private ulong _hash;

    /// <summary>Identity of the space: equal for spaces with the same variables and rules on every machine, whatever their descriptions, hints and metadata.</summary>
    /// <remarks>Functions count by name only. Worked out once.</remarks>
    public ulong Hash => _hash != 0 ? _hash : _hash = StableHash.Of(JsonPrinter.OnOneLine(writer => new SpaceWriter(writer, SpaceDetail.Identity).Write(Definition)));

    /// <summary>Reads a space written by <see cref="ToJson"/>.</summary>
    /// <param name="json">JSON text.</param>
    /// <param name="code">Functions and types the text only names; none when null.</param>
    /// <exception cref="ValidationException">The text is not a space, or names a function that was not given; all problems are listed.</exception>
    public static VariableSpace Parse(string json, SpaceCode? code = null)
    {
        ArgumentNullException.ThrowIfNull(json);

        return SpaceReader.Read(json, code ?? new SpaceCode());
    }

    /// <summary>The space as indented JSON; functions and types appear by name.</summary>
    /// <returns>The same text on every machine.</returns>
    public string ToJson() => JsonPrinter.OnManyLines(writer => new SpaceWriter(writer, SpaceDetail.Everything).Write(Definition));

    /// <summary>Reads a configuration of this space; defaults fill in.</summary>
    /// <param name="json">A JSON object of names and plain values.</param>
    /// <exception cref="ValidationException">The text is not JSON or the configuration is not valid; all problems are listed.</exception>
    public VariableConfiguration ParseConfiguration(string json)
    {
        ArgumentNullException.ThrowIfNull(json);

        TryParseConfiguration(Encoding.UTF8.GetBytes(json), out var configuration).ThrowIfInvalid();
        return configuration;
    }

    /// <summary>Reads a configuration of this space; defaults fill in.</summary>
    /// <param name="json">A JSON object of names and plain values, UTF-8.</param>
    /// <param name="configuration">The completed configuration; empty when there are problems.</param>
    /// <returns>All problems at once, those of the text before those of the values.</returns>
    public ValidationResult TryParseConfiguration(ReadOnlySpan<byte> json, out VariableConfiguration configuration)
    {
        var result = VariableConfiguration.TryParse(json, out var given);
        if (result.Errors.All(static error => error.Rule != ValidationRules.Syntax))
        {
            result = ValidationResult.Of([.. result.Errors, .. Validate(given).Errors]);
        }

        configuration = result.IsValid ? Complete(given) : VariableConfiguration.Empty;
        return result;
    }
}
