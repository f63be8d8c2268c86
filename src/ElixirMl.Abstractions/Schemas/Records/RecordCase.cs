using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ElixirMl.Schemas.Values;

namespace ElixirMl.Schemas.Records;

/// <summary>One case of a union of records; the record's first entry says which.</summary>
internal sealed class RecordCase(string property, string discriminator, Func<RecordCodec> codec, string schemaName) : UnionCaseCodec<Record>(discriminator, schemaName)
{
    internal override Schema Schema => Codec.Schema;

    private RecordCodec Codec => field ??= codec();

    internal override bool Holds(Record value) => value.TryGetValue(property, out var kind) && kind is string name && name == Discriminator;

    internal override bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, [MaybeNullWhen(false)] out Record value)
    {
        if (!Codec.TryReadInner(ref reader, ref errors, out var one))
        {
            value = null;
            return false;
        }

        value = one.ContainsKey(property) ? one : new Record([(property, Discriminator), .. one.Select(static entry => (entry.Key, entry.Value))]);
        return true;
    }

    internal override void WriteFields(Utf8JsonWriter writer, Record value) => Codec.WriteFields(writer, value, except: property);

    internal override void Validate(Record value, ref SchemaErrors errors) => Codec.Validate(value, ref errors, except: property);
}
