using System.Text.Json;
using ElixirMl.MlTypes;
using ElixirMl.Schemas.Values;

namespace ElixirMl.Schemas;

/// <summary>Makes adapters for bare types: a number, a list of dates, a map of scores.</summary>
/// <remarks>
/// Types are found without reflection, so the set is closed: the scalars of <see cref="Create{T}"/>, types with <c>[Schema]</c> or <c>[Signature]</c>,
/// ML types, and lists, maps and optional values of these. For an enumeration or anything else give a codec to <see cref="Of{T}"/>.
/// </remarks>
public static class TypeAdapter
{
    private static readonly Dictionary<Type, object> Scalars = new()
    {
        [typeof(string)] = ValueCodecs.Text,
        [typeof(bool)] = ValueCodecs.Boolean,
        [typeof(sbyte)] = ValueCodecs.SByte,
        [typeof(byte)] = ValueCodecs.Byte,
        [typeof(short)] = ValueCodecs.Int16,
        [typeof(ushort)] = ValueCodecs.UInt16,
        [typeof(int)] = ValueCodecs.Int32,
        [typeof(uint)] = ValueCodecs.UInt32,
        [typeof(long)] = ValueCodecs.Int64,
        [typeof(ulong)] = ValueCodecs.UInt64,
        [typeof(Half)] = ValueCodecs.Half,
        [typeof(float)] = ValueCodecs.Single,
        [typeof(double)] = ValueCodecs.Double,
        [typeof(decimal)] = ValueCodecs.Decimal,
        [typeof(DateTime)] = ValueCodecs.DateTime,
        [typeof(DateTimeOffset)] = ValueCodecs.DateTimeOffset,
        [typeof(DateOnly)] = ValueCodecs.DateOnly,
        [typeof(TimeOnly)] = ValueCodecs.TimeOnly,
        [typeof(TimeSpan)] = ValueCodecs.TimeSpan,
        [typeof(Guid)] = ValueCodecs.Guid,
        [typeof(Uri)] = ValueCodecs.Uri,
        [typeof(char)] = ValueCodecs.Character,
        [typeof(byte[])] = ValueCodecs.Base64,
        [typeof(JsonElement)] = ValueCodecs.Any,
    };

    /// <summary>An adapter for a scalar type of the base class library.</summary>
    /// <typeparam name="T">Text, boolean, number, date, time, duration, GUID, URI, character, byte array or JSON element.</typeparam>
    /// <exception cref="NotSupportedException">The type is none of these; the message says what to use instead.</exception>
    public static TypeAdapter<T> Create<T>() => Scalars.TryGetValue(typeof(T), out var codec)
        ? new((ValueCodec<T>)codec)
        : throw new NotSupportedException($"{typeof(T)} is no scalar of the base class library. Use OfSchema, OfMl, List, Map or Optional, or give a codec to Of.");

    /// <summary>An adapter for values of a type with <c>[Schema]</c> or <c>[Signature]</c>.</summary>
    public static TypeAdapter<T> OfSchema<T>()
        where T : ISchemaType<T> => new(ValueCodecs.Nested(T.Codec.Schema.Name, static () => T.Codec));

    /// <summary>An adapter for values of an ML type.</summary>
    public static TypeAdapter<T> OfMl<T>()
        where T : IMlType<T> => new(ValueCodecs.Ml<T>());

    /// <summary>An adapter for values of any codec, such as that of an enumeration.</summary>
    /// <param name="codec">Reads and writes the values.</param>
    public static TypeAdapter<T> Of<T>(ValueCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        return new(codec);
    }

    /// <summary>An adapter for lists.</summary>
    /// <param name="item">The adapter of every item.</param>
    public static TypeAdapter<IReadOnlyList<T>> List<T>(TypeAdapter<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(ValueCodecs.List<IReadOnlyList<T>, T>(item.Codec, static items => items));
    }

    /// <summary>An adapter for maps with texts as keys.</summary>
    /// <param name="value">The adapter of every value.</param>
    public static TypeAdapter<IReadOnlyDictionary<string, T>> Map<T>(TypeAdapter<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(ValueCodecs.Map<IReadOnlyDictionary<string, T>, string, T>(ValueCodecs.Text, value.Codec, static entries => entries));
    }

    /// <summary>An adapter for a value type or null.</summary>
    /// <param name="inner">The adapter of the value.</param>
    public static TypeAdapter<T?> OptionalValue<T>(TypeAdapter<T> inner)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(inner);
        return new(ValueCodecs.OptionalValue(inner.Codec));
    }

    /// <summary>An adapter for a reference type or null.</summary>
    /// <param name="inner">The adapter of the value.</param>
    public static TypeAdapter<T?> Optional<T>(TypeAdapter<T> inner)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(inner);
        return new(ValueCodecs.Optional(inner.Codec));
    }
}
