using ElixirMl.Schemas.Values;

namespace ElixirMl.Schemas.Records;

/// <summary>Values of an enumeration that exists only at run time: the JSON name of a member.</summary>
internal sealed class RecordName(FieldType.Enumeration type) : RecordValue<string>(CodecOf(type))
{
    internal override Type? ExactType => null;

    internal override string Expected => $"one of {string.Join(", ", type.Values.Select(static value => value.JsonName))}";

    internal static ValueCodec<string> CodecOf(FieldType.Enumeration type) =>
        new EnumerationCodec<string>(type.Name, [.. type.Values.Select(static value => (value.JsonName, value))]);

    internal override bool Accepts(object value) => value is string name && type.Values.Any(known => known.JsonName == name);
}
