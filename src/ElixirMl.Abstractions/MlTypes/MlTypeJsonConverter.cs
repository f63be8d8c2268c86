using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElixirMl.MlTypes;

/// <summary>Lets <c>System.Text.Json</c> read and write an ML type in the same form as generated code.</summary>
/// <typeparam name="T">The ML type; each carries this converter as an attribute, so it need not be registered.</typeparam>
public sealed class MlTypeJsonConverter<T> : JsonConverter<T>
    where T : IMlType<T>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON value is not a valid <typeparamref name="T"/>.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.TryRead(ref reader, out T? value, out string? error) ? value : throw new JsonException(error);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => T.Write(writer, value);
}
