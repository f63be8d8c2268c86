using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ElixirMl.Predictors;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Optimizers;

/// <summary>Reads example rows as demos: fields a predictor has too, found by their JSON names.</summary>
internal static class RowReader<TRow>
    where TRow : ISchemaType<TRow>
{
    /// <returns><see langword="null"/> when the row lacks an output of the predictor or all of its inputs, or when values do not fit.</returns>
    public static Demo? Read(TRow row, IPredictor predictor)
    {
        var signature = predictor.Signature;
        Demo demo = new(Fields(row, signature.Inputs), Fields(row, signature.Outputs));
        var isWhole = demo.Outputs.Count == signature.Outputs.Fields.Count && (demo.Inputs.Count > 0 || signature.Inputs.Fields.Count == 0);
        return isWhole && predictor.Validate(demo).IsValid ? demo : null;
    }

    /// <returns>All inputs of the predictor; fewer when the row lacks some.</returns>
    public static ValueList<DemoField> Inputs(TRow row, IPredictor predictor) => Fields(row, predictor.Signature.Inputs);

    /// <summary>Identity of rows in their order: the start of a SHA-256 over their JSON.</summary>
    public static string Hash(params ReadOnlySpan<IReadOnlyList<TRow>> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var part in parts)
        {
            foreach (var row in part)
            {
                buffer.ResetWrittenCount();
                using (var writer = new Utf8JsonWriter(buffer))
                {
                    TRow.Codec.Write(writer, row);
                }

                hash.AppendData(buffer.WrittenSpan);
            }

            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    private static ValueList<DemoField> Fields(TRow row, Schema wanted)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, DemoJson.Options);
        List<DemoField> fields = [];
        foreach (var field in wanted.Fields)
        {
            if (IndexOf(field.JsonName) is var index and >= 0)
            {
                buffer.ResetWrittenCount();
                writer.Reset();
                TRow.Codec.WriteField(writer, row, index);
                writer.Flush();
                fields.Add(new(field.JsonName, Encoding.UTF8.GetString(buffer.WrittenSpan)));
            }
        }

        return fields.ToValueList();
    }

    private static int IndexOf(string jsonName)
    {
        var fields = TRow.Codec.Schema.Fields.AsSpan();
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i].JsonName == jsonName)
            {
                return i;
            }
        }

        return -1;
    }
}
