using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ElixirMl.Schemas;

namespace ElixirMl.Signatures;

/// <summary>A worked example shown to the model: values of input fields with the right values of output fields. Compared by value.</summary>
/// <param name="Inputs">Given values, in the order of the signature; fields may be missing.</param>
/// <param name="Outputs">Wanted values, in the order of the signature; fields may be missing.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record Demo(ValueList<DemoField> Inputs, ValueList<DemoField> Outputs)
{
    // Prompts and state files are read by people: letters of all languages and quotes stay as they are.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether a program made the outputs itself; otherwise a person did.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool IsBootstrapped { get; init; }

    /// <summary>A demo of an example row.</summary>
    /// <param name="row">A value of a <c>[Signature]</c> type with its expected outputs.</param>
    public static Demo Of<TSelf, TInputs, TOutputs>(ISignature<TSelf, TInputs, TOutputs> row)
        where TSelf : ISignature<TSelf, TInputs, TOutputs>
    {
        ArgumentNullException.ThrowIfNull(row);
        return Of(TSelf.Signature, row.GetInputs(), row.GetOutputs());
    }

    /// <summary>A demo of typed values.</summary>
    /// <param name="signature">The contract of both sides.</param>
    /// <param name="inputs">What is given.</param>
    /// <param name="outputs">What is right.</param>
    public static Demo Of<TInputs, TOutputs>(Signature<TInputs, TOutputs> signature, TInputs inputs, TOutputs outputs)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return new(Write(signature.Inputs, inputs), Write(signature.Outputs, outputs));
    }

    /// <summary>A demo of inputs alone, to which outputs are yet to be found.</summary>
    /// <param name="codec">Codec of the inputs.</param>
    /// <param name="inputs">What is given.</param>
    public static Demo Of<TInputs>(SchemaCodec<TInputs> codec, TInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(codec);
        return new(Write(codec, inputs), ValueList<DemoField>.Empty);
    }

    /// <summary>Finds a value on either side.</summary>
    /// <param name="name">JSON name of the field, compared by ordinal.</param>
    /// <returns>The value as JSON; <see langword="null"/> when the demo lacks the field.</returns>
    public string? Find(string name) => DemoField.Find(Inputs, name) ?? DemoField.Find(Outputs, name);

    private static ValueList<DemoField> Write<T>(SchemaCodec<T> codec, T value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Readable);
        var fields = new DemoField[codec.Schema.Fields.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            codec.WriteField(writer, value, i);
            writer.Flush();
            fields[i] = new(codec.Schema.Fields[i].JsonName, Encoding.UTF8.GetString(buffer.WrittenSpan));
            buffer.ResetWrittenCount();
            writer.Reset();
        }

        return ValueList.Create<DemoField>(fields);
    }
}
