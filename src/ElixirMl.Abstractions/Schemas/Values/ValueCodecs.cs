using System.Globalization;
using System.Text.Json;
using ElixirMl.MlTypes;

namespace ElixirMl.Schemas.Values;

/// <summary>The codecs of the types that schemas know, and the makers of composed ones.</summary>
public static class ValueCodecs
{
    /// <summary>Codec of <see cref="string"/>.</summary>
    public static ValueCodec<string> Text { get; } = new TextCodec();

    /// <summary>Codec of <see cref="bool"/>.</summary>
    public static ValueCodec<bool> Boolean { get; } = new BooleanCodec();

    /// <summary>Codec of <see cref="sbyte"/>.</summary>
    public static ValueCodec<sbyte> SByte { get; } = new NumberCodec<sbyte>(NumberKind.SByte);

    /// <summary>Codec of <see cref="byte"/>.</summary>
    public static ValueCodec<byte> Byte { get; } = new NumberCodec<byte>(NumberKind.Byte);

    /// <summary>Codec of <see cref="short"/>.</summary>
    public static ValueCodec<short> Int16 { get; } = new NumberCodec<short>(NumberKind.Int16);

    /// <summary>Codec of <see cref="ushort"/>.</summary>
    public static ValueCodec<ushort> UInt16 { get; } = new NumberCodec<ushort>(NumberKind.UInt16);

    /// <summary>Codec of <see cref="int"/>.</summary>
    public static ValueCodec<int> Int32 { get; } = new NumberCodec<int>(NumberKind.Int32);

    /// <summary>Codec of <see cref="uint"/>.</summary>
    public static ValueCodec<uint> UInt32 { get; } = new NumberCodec<uint>(NumberKind.UInt32);

    /// <summary>Codec of <see cref="long"/>.</summary>
    public static ValueCodec<long> Int64 { get; } = new NumberCodec<long>(NumberKind.Int64);

    /// <summary>Codec of <see cref="ulong"/>.</summary>
    public static ValueCodec<ulong> UInt64 { get; } = new NumberCodec<ulong>(NumberKind.UInt64);

    /// <summary>Codec of <see cref="System.Half"/>.</summary>
    public static ValueCodec<Half> Half { get; } = new NumberCodec<Half>(NumberKind.Half);

    /// <summary>Codec of <see cref="float"/>.</summary>
    public static ValueCodec<float> Single { get; } = new NumberCodec<float>(NumberKind.Single);

    /// <summary>Codec of <see cref="double"/>.</summary>
    public static ValueCodec<double> Double { get; } = new NumberCodec<double>(NumberKind.Double);

    /// <summary>Codec of <see cref="decimal"/>.</summary>
    public static ValueCodec<decimal> Decimal { get; } = new NumberCodec<decimal>(NumberKind.Decimal);

    /// <summary>Codec of <see cref="System.DateTime"/>, read in UTC whatever the offset in the text.</summary>
    public static ValueCodec<DateTime> DateTime { get; } = new FormattedCodec<DateTime>(
        TextFormat.DateTime,
        "a date and time such as 2026-01-31T08:30:00Z",
        StrictForms.TryParse,
        StrictForms.Print);

    /// <summary>Codec of <see cref="System.DateTimeOffset"/>.</summary>
    public static ValueCodec<DateTimeOffset> DateTimeOffset { get; } = new FormattedCodec<DateTimeOffset>(
        TextFormat.DateTime,
        "a date and time such as 2026-01-31T08:30:00Z",
        StrictForms.TryParse,
        static value => value.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Codec of <see cref="System.DateOnly"/>.</summary>
    public static ValueCodec<DateOnly> DateOnly { get; } = new FormattedCodec<DateOnly>(
        TextFormat.Date,
        "a date such as 2026-01-31",
        StrictForms.TryParse,
        static value => value.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Codec of <see cref="System.TimeOnly"/>.</summary>
    public static ValueCodec<TimeOnly> TimeOnly { get; } = new FormattedCodec<TimeOnly>(
        TextFormat.Time,
        "a time such as 08:30:00",
        StrictForms.TryParse,
        StrictForms.Print);

    /// <summary>Codec of <see cref="System.TimeSpan"/>.</summary>
    public static ValueCodec<TimeSpan> TimeSpan { get; } = new FormattedCodec<TimeSpan>(
        TextFormat.Duration,
        "a duration such as 1.02:03:04",
        StrictForms.TryParse,
        static value => value.ToString("c", CultureInfo.InvariantCulture));

    /// <summary>Codec of <see cref="System.Guid"/>.</summary>
    public static ValueCodec<Guid> Guid { get; } = new FormattedCodec<Guid>(
        TextFormat.Uuid,
        "a UUID such as 123e4567-e89b-12d3-a456-426614174000",
        StrictForms.TryParse,
        static value => value.ToString("D"));

    /// <summary>Codec of <see cref="System.Uri"/>.</summary>
    public static ValueCodec<Uri> Uri { get; } = new FormattedCodec<Uri>(
        TextFormat.Uri,
        "a URI such as https://example.org/a",
        StrictForms.TryParse,
        StrictForms.Print);

    /// <summary>Codec of <see cref="char"/>.</summary>
    public static ValueCodec<char> Character { get; } = new FormattedCodec<char>(
        TextFormat.Character,
        "a text of one character",
        StrictForms.TryParse,
        static value => value.ToString());

    /// <summary>Codec of byte arrays, as base 64.</summary>
    public static ValueCodec<byte[]> Base64 { get; } = new FormattedCodec<byte[]>(
        TextFormat.Base64,
        "a base 64 text",
        StrictForms.TryParse,
        Convert.ToBase64String);

    /// <summary>Codec of any JSON value.</summary>
    public static ValueCodec<JsonElement> Any { get; } = new AnyCodec();

    /// <summary>Codec of an enumeration.</summary>
    /// <param name="name">Name of the enumeration.</param>
    /// <param name="values">Every member with its names and description.</param>
    public static ValueCodec<T> Enumeration<T>(string name, params ReadOnlySpan<(T Value, EnumValue Names)> values)
        where T : struct, Enum => new EnumerationCodec<T>(name, values);

    /// <summary>Codec of a sequence.</summary>
    /// <param name="item">Codec of its items.</param>
    /// <param name="create">Makes the sequence from the items read.</param>
    /// <param name="isSet">Whether equal items are dropped by the target.</param>
    public static ValueCodec<TList> List<TList, T>(ValueCodec<T> item, Func<List<T>, TList> create, bool isSet = false)
        where TList : IEnumerable<T> => new ListCodec<TList, T>(item, create, isSet);

    /// <summary>Codec of values by key.</summary>
    /// <param name="key">Codec of the keys: text or enumeration.</param>
    /// <param name="value">Codec of the values.</param>
    /// <param name="create">Makes the map from the entries read.</param>
    public static ValueCodec<TMap> Map<TMap, TKey, T>(ValueCodec<TKey> key, ValueCodec<T> value, Func<Dictionary<TKey, T>, TMap> create)
        where TMap : IEnumerable<KeyValuePair<TKey, T>>
        where TKey : notnull => new MapCodec<TMap, TKey, T>(key, value, create);

    /// <summary>Codec of a nested schema.</summary>
    /// <param name="name">Name of the schema.</param>
    /// <param name="codec">Gives the codec when first needed, so that schemas may contain themselves.</param>
    public static ValueCodec<T> Nested<T>(string name, Func<SchemaCodec<T>> codec) => new NestedCodec<T>(name, codec);

    /// <summary>Codec of a closed union.</summary>
    /// <param name="name">Name of the base type.</param>
    /// <param name="discriminator">Name of the property that tells the cases apart.</param>
    /// <param name="cases">The derived types.</param>
    public static ValueCodec<T> Union<T>(string name, string discriminator, params ReadOnlySpan<UnionCaseCodec<T>> cases)
        where T : class => new UnionCodec<T>(name, discriminator, cases);

    /// <summary>Codec of an ML type.</summary>
    public static ValueCodec<T> Ml<T>()
        where T : IMlType<T> => MlCodec<T>.Instance;

    /// <summary>Codec of a value type or null.</summary>
    /// <param name="inner">Codec of the value.</param>
    public static ValueCodec<T?> OptionalValue<T>(ValueCodec<T> inner)
        where T : struct => new OptionalValueCodec<T>(inner);

    /// <summary>Codec of a reference type or null.</summary>
    /// <param name="inner">Codec of the value.</param>
    public static ValueCodec<T?> Optional<T>(ValueCodec<T> inner)
        where T : class => new OptionalCodec<T>(inner);
}
