using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;

namespace ElixirMl.Signatures;

/// <summary>Earlier turns of a conversation, as an input.</summary>
/// <param name="Turns">The oldest first. Each holds values of the signature's inputs and outputs, as far as they are known.</param>
/// <remarks>
/// A field of this type is not part of the message that asks: each turn becomes a message of the user and one of the assistant before it,
/// and a turn without outputs only the first. Immutable and thread-safe; compared by value. JSON: a list of objects, one value per field.
/// </remarks>
[JsonConverter(typeof(MlTypeJsonConverter<History>))]
[MlType("history", Schema)]
public sealed record History(ValueList<ValueList<DemoField>> Turns) : IMlType<History>
{
    internal const string Schema = """{"type":"array","items":{"type":"object"},"x-ml-type":"history"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    /// <summary>The beginning of a conversation.</summary>
    public static History Empty { get; } = new(ValueList<ValueList<DemoField>>.Empty);

    /// <inheritdoc/>
    public static string TypeName => "history";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>With one more turn.</summary>
    /// <param name="turn">A row with its inputs and outputs; what it holds of earlier turns is left out.</param>
    public History Add<TSelf, TInputs, TOutputs>(ISignature<TSelf, TInputs, TOutputs> turn)
        where TSelf : ISignature<TSelf, TInputs, TOutputs>
    {
        var demo = Demo.Of(turn);
        var inputs = TSelf.Signature.Model.Inputs.Fields;
        return Add([.. demo.Inputs.Where((_, index) => !IsHistory(inputs[index].Type)), .. demo.Outputs]);
    }

    /// <summary>With one more turn.</summary>
    /// <param name="inputs">Texts by the names of inputs and outputs.</param>
    public History Add(params ReadOnlySpan<(string Name, string Text)> inputs)
    {
        var fields = new DemoField[inputs.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = DemoField.OfText(inputs[i].Name, inputs[i].Text);
        }

        return Add(ValueList.Create<DemoField>(fields));
    }

    /// <summary>Whether a field holds earlier turns.</summary>
    /// <param name="type">Type of the field.</param>
    public static bool IsHistory(FieldType type) => type is FieldType.Ml { Name: "history" } or FieldType.Optional { Inner: FieldType.Ml { Name: "history" } };

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out History? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        if (reader.TokenType != JsonTokenType.StartArray)
            return MlJson.Mismatch(ref reader, "a list of turns", out value, out error);

        var depth = reader.CurrentDepth;
        var turns = new List<ValueList<DemoField>>();
        for (MlJson.Advance(ref reader); reader.TokenType != JsonTokenType.EndArray; MlJson.Advance(ref reader))
        {
            if (!TryReadTurn(ref reader, out var turn, out error))
            {
                error = MlJson.At(MlJson.Index(turns.Count), error);
                MlJson.Leave(ref reader, depth);
                return false;
            }

            turns.Add(turn);
        }

        value = new(turns.ToValueList());
        error = null;
        return true;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, History value)
    {
        writer.WriteStartArray();
        foreach (var turn in value.Turns)
        {
            writer.WriteStartObject();
            foreach (var field in turn)
            {
                writer.WritePropertyName(field.Name);
                writer.WriteRawValue(field.Json);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static bool TryReadTurn(ref Utf8JsonReader reader, out ValueList<DemoField> turn, [NotNullWhen(false)] out string? error)
    {
        turn = ValueList<DemoField>.Empty;
        if (reader.TokenType != JsonTokenType.StartObject)
            return MlJson.Mismatch<object>(ref reader, "an object with the fields of a turn", out _, out error);

        var depth = reader.CurrentDepth;
        var fields = new List<DemoField>();
        for (MlJson.Advance(ref reader); reader.TokenType != JsonTokenType.EndObject; MlJson.Advance(ref reader))
        {
            if (!TryReadField(ref reader, fields, out error))
            {
                MlJson.Leave(ref reader, depth);
                return false;
            }
        }

        turn = fields.ToValueList();
        error = null;
        return true;
    }

    private static bool TryReadField(ref Utf8JsonReader reader, List<DemoField> fields, [NotNullWhen(false)] out string? error)
    {
        if (!MlJson.TryReadName(ref reader, out var name, out error))
            return false;

        MlJson.Advance(ref reader);
        if (!CompactJson.TryReadAny(ref reader, out var json, out error))
        {
            error = MlJson.At($".{name}", error);
            return false;
        }

        if (fields.Exists(field => field.Name == name))
        {
            error = $".{name}: the field is there twice";
            return false;
        }

        fields.Add(new(name, json));
        return true;
    }

    private History Add(ValueList<DemoField> turn) => new([.. Turns, turn]);
}
