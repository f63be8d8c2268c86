using ElixirMl.MlTypes;
using ElixirMl.Schemas.Values;

namespace ElixirMl.Schemas.Records;

/// <summary>Makes the codecs of a run-time schema from its field types.</summary>
internal sealed class RecordValueFactory
{
    private readonly List<(Schema Schema, RecordCodec Codec)> _codecs = [];

    internal RecordCodec CodecOf(FieldType.Object type)
    {
        var schema = type.Schema;
        var index = _codecs.FindIndex(known => SchemaIdentity.AreSame(known.Schema, schema, static nested => nested.Schema));
        return index < 0 ? new RecordCodec(schema, [], this) : _codecs[index].Codec;
    }

    /// <summary>Makes a codec findable before its fields are built, so that a schema may contain itself.</summary>
    internal void Register(Schema schema, RecordCodec codec) => _codecs.Add((schema, codec));

    internal ValueCodec<object?> Create(FieldType type) =>
        type is FieldType.Optional optional ? new OptionalCodec<object>(CreateValue(optional.Inner)!) : CreateValue(type);

    internal RecordValue CreateValue(FieldType type) => type switch
    {
        FieldType.Text => Box(ValueCodecs.Text),
        FieldType.Boolean => Box(ValueCodecs.Boolean),
        FieldType.Number number => CreateNumber(number.Kind),
        FieldType.Enumeration enumeration => new RecordName(enumeration),
        FieldType.Formatted formatted => CreateFormatted(formatted.Format),
        FieldType.List list => CreateList(list),
        FieldType.Map map => Box(new MapCodec<Record, string, object?>(CreateKey(map.Key), Create(map.Value), static entries => Record.Of(entries))),
        FieldType.Object one => CreateNested(one),
        FieldType.Union union => CreateUnion(union),
        FieldType.Any => Box(ValueCodecs.Any),
        FieldType.Ml ml => CreateMl(ml),
        _ => throw new ArgumentException($"The type {type} cannot stand here: an optional type is not optional again.", nameof(type)),
    };

    private static RecordValue<T> Box<T>(ValueCodec<T> codec)
        where T : notnull => new(codec);

    private static RecordValue CreateNumber(NumberKind kind) => kind switch
    {
        NumberKind.SByte => Box(ValueCodecs.SByte),
        NumberKind.Byte => Box(ValueCodecs.Byte),
        NumberKind.Int16 => Box(ValueCodecs.Int16),
        NumberKind.UInt16 => Box(ValueCodecs.UInt16),
        NumberKind.Int32 => Box(ValueCodecs.Int32),
        NumberKind.UInt32 => Box(ValueCodecs.UInt32),
        NumberKind.Int64 => Box(ValueCodecs.Int64),
        NumberKind.UInt64 => Box(ValueCodecs.UInt64),
        NumberKind.Half => Box(ValueCodecs.Half),
        NumberKind.Single => Box(ValueCodecs.Single),
        NumberKind.Double => Box(ValueCodecs.Double),
        _ => Box(ValueCodecs.Decimal),
    };

    private static RecordValue CreateFormatted(TextFormat format) => format switch
    {
        TextFormat.DateTime => Box(ValueCodecs.DateTimeOffset),
        TextFormat.Date => Box(ValueCodecs.DateOnly),
        TextFormat.Time => Box(ValueCodecs.TimeOnly),
        TextFormat.Duration => Box(ValueCodecs.TimeSpan),
        TextFormat.Uuid => Box(ValueCodecs.Guid),
        TextFormat.Uri => Box(ValueCodecs.Uri),
        TextFormat.Character => Box(ValueCodecs.Character),
        _ => Box(new FormattedCodec<ValueList<byte>>(TextFormat.Base64, "a base 64 text", TryParseBytes, static bytes => Convert.ToBase64String(bytes.AsSpan()))),
    };

    private static bool TryParseBytes(string text, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out ValueList<byte> value)
    {
        var isBase64 = StrictForms.TryParse(text, out byte[]? bytes);
        value = isBase64 ? ValueList.Create<byte>(bytes) : null;
        return isBase64;
    }

    private static ValueCodec<string> CreateKey(FieldType key) => key is FieldType.Enumeration names ? RecordName.CodecOf(names) : ValueCodecs.Text;

    private static RecordMl CreateMl(FieldType.Ml type) => MlTypeCatalogue.TryFind(type.Name, out var ml)
        ? new(type, ml)
        : throw new ArgumentException($"There is no ML type '{type.Name}'. Known are {string.Join(", ", MlTypeCatalogue.All)}.", nameof(type));

    private RecordValue<ValueList<object?>> CreateList(FieldType.List list) => Box(new ListCodec<ValueList<object?>, object?>(
        Create(list.Item),
        list.IsSet ? static items => items.Distinct(RecordValueComparer.Instance).ToValueList() : static items => items.ToValueList(),
        list.IsSet));

    private RecordValue<Record> CreateNested(FieldType.Object type)
    {
        var codec = CodecOf(type);
        return Box(new NestedCodec<Record>(type.Name, () => codec));
    }

    private RecordUnion CreateUnion(FieldType.Union union)
    {
        var cases = union.Cases.Select(one =>
        {
            var codec = CodecOf(one.Type);
            return new RecordCase(union.Discriminator, one.Discriminator, () => codec, one.Type.Name);
        });
        return new RecordUnion(union, new UnionCodec<Record>(union.Name, union.Discriminator, [.. cases]));
    }
}
