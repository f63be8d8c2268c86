using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Generated;

/// <summary>The codec of a signature's rows, made of the codecs of its sides.</summary>
/// <param name="name">Name of the signature.</param>
/// <param name="inputs">Codec of the inputs.</param>
/// <param name="outputs">Codec of the outputs.</param>
/// <param name="split">Takes a row apart.</param>
/// <param name="join">Makes a row of its sides.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RowCodec<TRow, TInputs, TOutputs>(
    string name,
    SchemaCodec<TInputs> inputs,
    SchemaCodec<TOutputs> outputs,
    Func<TRow, (TInputs Inputs, TOutputs Outputs)> split,
    Func<TInputs, TOutputs, TRow> join) : SchemaCodec<TRow>
{
    private int InputCount => inputs.Schema.Fields.Count;

    /// <inheritdoc/>
    public override Schema Schema { get; } = new(name, [.. inputs.Schema.Fields, .. outputs.Schema.Fields]);

    /// <inheritdoc/>
    public override bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, [MaybeNullWhen(false)] out TRow value)
    {
        // Each side skips the keys of the other, so the object is read twice.
        var again = reader;
        var hasInputs = inputs.TryRead(ref reader, ref errors, out var given);
        var hasOutputs = outputs.TryRead(ref again, ref errors, out var wanted);
        return TryJoin(hasInputs && hasOutputs, given, wanted, out value);
    }

    /// <inheritdoc/>
    public override bool TryReadText(ReadOnlySpan<FieldText> fields, TolerantLog log, [MaybeNullWhen(false)] out TRow value)
    {
        var hasInputs = inputs.TryReadText(fields[..InputCount], log, out var given);
        var hasOutputs = outputs.TryReadText(fields[InputCount..], log, out var wanted);
        return TryJoin(hasInputs && hasOutputs, given, wanted, out value);
    }

    /// <inheritdoc/>
    public override void WriteFields(Utf8JsonWriter writer, TRow value)
    {
        var (given, wanted) = split(value);
        inputs.WriteFields(writer, given);
        outputs.WriteFields(writer, wanted);
    }

    /// <inheritdoc/>
    public override void WriteField(Utf8JsonWriter writer, TRow value, int field)
    {
        var (given, wanted) = split(value);
        if (field < InputCount)
        {
            inputs.WriteField(writer, given, field);
        }
        else
        {
            outputs.WriteField(writer, wanted, field - InputCount);
        }
    }

    /// <inheritdoc/>
    public override string? FormatField(TRow value, int field)
    {
        var (given, wanted) = split(value);
        return field < InputCount ? inputs.FormatField(given, field) : outputs.FormatField(wanted, field - InputCount);
    }

    /// <inheritdoc/>
    public override void ValidateFields(TRow value, ref SchemaErrors errors)
    {
        var (given, wanted) = split(value);
        inputs.ValidateFields(given, ref errors);
        outputs.ValidateFields(wanted, ref errors);
    }

    /// <inheritdoc/>
    public override void ValidateRules(TRow value, ref SchemaErrors errors, int since)
    {
        var (given, wanted) = split(value);
        inputs.ValidateRules(given, ref errors, since);
        outputs.ValidateRules(wanted, ref errors, since);
    }

    /// <inheritdoc/>
    public override TRow Transform(TRow value)
    {
        var (given, wanted) = split(value);
        return join(inputs.Transform(given), outputs.Transform(wanted));
    }

    private bool TryJoin(bool isComplete, TInputs? given, TOutputs? wanted, [MaybeNullWhen(false)] out TRow value)
    {
        value = isComplete ? join(given!, wanted!) : default;
        return isComplete;
    }
}
