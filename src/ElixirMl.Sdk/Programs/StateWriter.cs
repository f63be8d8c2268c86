using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ElixirMl.Adapters;
using ElixirMl.Predictors;
using ElixirMl.Schemas;
using ElixirMl.Signatures;
using ElixirMl.Variables;

namespace ElixirMl.Programs;

/// <summary>Writes state files.</summary>
internal static class StateWriter
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ProgramState program, Provenance? provenance)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartObject();
            writer.WriteNumber(StateKeys.Format, ProgramFile.Format);
            writer.WriteString(StateKeys.Program, program.Name);
            Write(writer, provenance);
            WriteConfiguration(writer, program);
            WriteFrozen(writer, program);
            WritePredictors(writer, program);
            writer.WriteEndObject();
        }

        return $"{Encoding.UTF8.GetString(buffer.WrittenSpan)}\n";
    }

    private static void WriteFields(Utf8JsonWriter writer, Signature signature)
    {
        writer.WriteStartObject(StateKeys.Fields);
        WriteSide(writer, StateKeys.Inputs, signature.Inputs);
        WriteSide(writer, StateKeys.Outputs, signature.Outputs);
        writer.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter writer, string side, Schema schema)
    {
        writer.WriteStartObject(side);
        foreach (var field in schema.Fields)
        {
            writer.WriteString(field.JsonName, FieldHints.Describe(field));
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Provenance? provenance)
    {
        if (provenance is null)
        {
            return;
        }

        writer.WriteStartObject(StateKeys.Provenance);
        writer.WriteString(StateKeys.Optimizer, provenance.Optimizer);
        Write(writer, StateKeys.Seed, provenance.Seed);
        if (provenance.Scores.Count > 0)
        {
            writer.WriteStartObject(StateKeys.Scores);
            foreach (var score in provenance.Scores)
            {
                writer.WriteNumber(score.Name, score.Value);
            }

            writer.WriteEndObject();
        }

        Write(writer, StateKeys.DataHash, provenance.DataHash);
        writer.WriteEndObject();
    }

    private static void WriteConfiguration(Utf8JsonWriter writer, ProgramState program)
    {
        writer.WriteStartObject(StateKeys.Configuration);
        foreach (var (name, value) in program.AllValues)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteFrozen(Utf8JsonWriter writer, ProgramState program)
    {
        string[] frozen = [.. FrozenParts.In(program).Where(static part => part.IsFrozen).Select(static part => part.Path).Distinct()];
        if (frozen.Length == 0)
        {
            return;
        }

        writer.WriteStartArray(StateKeys.Frozen);
        foreach (var path in frozen)
        {
            writer.WriteStringValue(path);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, VariableValue value)
    {
        switch (value.Kind)
        {
            case VariableValueKind.Integer:
                writer.WriteNumberValue(value.AsInteger());
                break;
            case VariableValueKind.Real:
                writer.WriteNumberValue(value.AsReal());
                break;
            case VariableValueKind.Boolean:
                writer.WriteBooleanValue(value.AsBoolean());
                break;
            default:
                writer.WriteStringValue(value.AsText());
                break;
        }
    }

    private static void WritePredictors(Utf8JsonWriter writer, ProgramState program)
    {
        writer.WriteStartObject(StateKeys.Predictors);
        foreach (var predictor in program.Predictors)
        {
            writer.WriteStartObject(predictor.Name);
            writer.WriteString(StateKeys.Signature, predictor.Signature.Name);
            WriteFields(writer, predictor.Signature);
            writer.WriteString(StateKeys.Hash, predictor.Signature.Hash);
            Write(writer, StateKeys.Instructions, predictor.State.Instructions);
            Write(writer, predictor.State.Settings);
            Write(writer, predictor.State.Demos);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PredictorSettings settings)
    {
        writer.WriteStartObject(StateKeys.Settings);
        Write(writer, StateKeys.Model, settings.Model);
        Write(writer, StateKeys.Adapter, settings.Adapter?.Name);
        Write(writer, StateKeys.Strategy, settings.Strategy?.Name);
        if (settings.Temperature is { } temperature)
        {
            writer.WriteNumber(StateKeys.Temperature, temperature);
        }

        Write(writer, StateKeys.MaxTokens, settings.MaxTokens);
        Write(writer, StateKeys.DemoCount, settings.DemoCount);
        Write(writer, StateKeys.MaxExtraCalls, settings.MaxExtraCalls);
        Write(writer, StateKeys.FallbackAdapter, settings.FallbackAdapter?.Name);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ValueList<Demo> demos)
    {
        writer.WriteStartArray(StateKeys.Demos);
        foreach (var demo in demos)
        {
            writer.WriteStartObject();
            Write(writer, StateKeys.Inputs, demo.Inputs);
            Write(writer, StateKeys.Outputs, demo.Outputs);
            if (demo.IsBootstrapped)
            {
                writer.WriteBoolean(StateKeys.Bootstrapped, true);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string side, ValueList<DemoField> fields)
    {
        writer.WriteStartObject(side);
        foreach (var field in fields)
        {
            writer.WritePropertyName(field.Name);
            writer.WriteRawValue(field.Json);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string key, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(key, value);
        }
    }

    private static void Write(Utf8JsonWriter writer, string key, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(key, number);
        }
    }
}
