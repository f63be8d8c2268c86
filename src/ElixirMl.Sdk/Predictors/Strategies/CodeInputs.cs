using System.Buffers;
using System.Text.Json;
using ElixirMl.Schemas;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Writes typed inputs as the values of variables.</summary>
internal static class CodeInputs
{
    public static ReadOnlyMemory<byte> Write<TInputs>(SchemaCodec<TInputs> codec, TInputs inputs)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            codec.Write(writer, inputs);
        }

        return json.WrittenMemory;
    }
}
