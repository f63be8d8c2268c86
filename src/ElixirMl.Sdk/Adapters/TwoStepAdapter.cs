using System.Text;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;

namespace ElixirMl.Adapters;

/// <summary>Lets the model answer in its own words; a second question, to a small model if one is named, reads the fields off the answer.</summary>
/// <remarks>
/// For models that think well and format badly. The first prompt holds no marks at all; values are indented below their names.
/// Of a stream, the first reply tells no field; the second one does, as its own format allows.
/// </remarks>
public sealed class TwoStepAdapter : Adapter
{
    /// <summary>An instance that reads with the Chat format and the model that was asked.</summary>
    public static readonly TwoStepAdapter Shared = new();

    private readonly Extraction _extraction;

    /// <summary>An adapter of two steps.</summary>
    /// <param name="reader">The form of the second question; <see cref="ChatAdapter"/> by default.</param>
    /// <param name="model">The model that reads; the one that was asked by default.</param>
    /// <exception cref="ArgumentException">The reader needs two steps itself.</exception>
    public TwoStepAdapter(Adapter? reader = null, string? model = null)
    {
        if (reader?.Extraction is not null)
        {
            throw new ArgumentException($"The adapter '{reader.Name}' reads in two steps itself. Give one that reads replies directly.", nameof(reader));
        }

        _extraction = new(reader ?? ChatAdapter.Shared) { Model = model };
        var parts = new[] { reader?.Name, model }.Where(static part => part is not null);
        Name = reader is null && model is null ? "TwoStep" : $"TwoStep({string.Join(", ", parts)})";
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    /// <value>1.5: the second question holds the first answer.</value>
    public override double CostFactor => 1.5;

    /// <inheritdoc/>
    public override Extraction? Extraction => _extraction;

    /// <inheritdoc/>
    public override string FormatSystem(Signature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return new StringBuilder().AppendFieldLists(signature)
            .Append("Answer in your own words and say something about every output field; no form is needed.\n\n")
            .AppendTask(signature.Instructions).ToString();
    }

    /// <inheritdoc/>
    public override string FormatUser(Signature signature, ReadOnlySpan<string?> inputs, UserTurn turn)
    {
        ArgumentNullException.ThrowIfNull(signature);
        var text = new StringBuilder(turn == UserTurn.IncompleteDemo ? InputSections.Incomplete : "");
        AppendValues(text, signature.Inputs, inputs);
        return turn == UserTurn.Question || text.Length == 0
            ? text.Append("Answer with all that is asked for: ").Append(string.Join(", ", signature.Outputs.Fields.Select(static field => field.JsonName))).Append('.').ToString()
            : text.ToString().TrimEnd('\n');
    }

    /// <inheritdoc/>
    public override string FormatReply(Signature signature, ReadOnlySpan<string?> outputs)
    {
        ArgumentNullException.ThrowIfNull(signature);
        var values = new string?[outputs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = outputs[i] is { } json ? FieldFormat.FromJson(signature.Outputs.Fields[i].Type, json) : null;
        }

        return AppendValues(new(), signature.Outputs, values).ToString().TrimEnd('\n');
    }

    /// <inheritdoc/>
    public override string FormatRepair(Signature signature, ValidationResult errors) =>
        $"{RepairText.Of(errors, static text => text)}\nAnswer again in your own words, with everything that is asked for.";

    /// <inheritdoc/>
    /// <remarks>Reads what happens to be in a form already; otherwise nothing is found, and the extraction is needed.</remarks>
    public override ReplyEnding Parse(Signature signature, string reply, Span<FieldText> fields, TolerantLog log) =>
        _extraction.Adapter.Parse(signature, reply, fields, log);

    // Lines of a value are indented, so none of them can look like the name of the next one.
    private static StringBuilder AppendValues(StringBuilder text, Schema schema, ReadOnlySpan<string?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value)
            {
                text.Append(schema.Fields[i].JsonName).Append(":\n");
                foreach (var line in value.AsSpan().EnumerateLines())
                {
                    text.Append("    ").Append(line).Append('\n');
                }

                text.Append('\n');
            }
        }

        return text;
    }
}
