using System.Buffers;
using System.Text;
using System.Text.Json;
using ElixirMl.Schemas;

namespace ElixirMl.Evaluation;

/// <summary>Rows as JSON, which tells them apart to the last field.</summary>
internal static class RowJson<TRow>
    where TRow : ISchemaType<TRow>
{
    public static string Text(TRow row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            TRow.Codec.Write(writer, row);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
