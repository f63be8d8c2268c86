using ElixirMl.Schemas.Values;

namespace ElixirMl.Schemas.Records;

/// <summary>Records of one of several schemas.</summary>
internal sealed class RecordUnion(FieldType.Union type, ValueCodec<Record> codec) : RecordValue<Record>(codec)
{
    internal override Type? ExactType => null;

    internal override string Expected => $"a record whose '{type.Discriminator}' is one of {string.Join(", ", type.Cases.Select(static one => one.Discriminator))}";

    internal override bool Accepts(object value) =>
        value is Record record && record.TryGetValue(type.Discriminator, out var kind) && type.Cases.Any(one => Equals(one.Discriminator, kind));
}
