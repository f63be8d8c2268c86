using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ElixirMl.Schemas.Values;

/// <summary>Values of another schema.</summary>
internal sealed class NestedCodec<T>(string name, Func<SchemaCodec<T>> codec) : ValueCodec<T>
{
    public override FieldType Type { get; } = new FieldType.Object(name, () => codec().Schema);

    public override bool HasRules => true;

    private SchemaCodec<T> Codec => field ??= codec();

    public override bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, [MaybeNullWhen(false)] out T value) => Codec.TryReadInner(ref reader, ref errors, out value);

    public override void Write(Utf8JsonWriter writer, T value) => Codec.Write(writer, value);

    public override void Validate(T value, ref SchemaErrors errors) => Codec.Validate(value, ref errors);
}
