using ElixirMl.Schemas.Values;

namespace ElixirMl.Schemas.Tolerant;

/// <summary>The fields of a reply that is still being written, at one moment.</summary>
/// <remarks>Immutable and thread-safe. Values are read at the first look, so what nobody looks at costs nothing.</remarks>
public sealed class PartialFields
{
    private readonly PartialField[] _fields;

    private PartialFields(Schema schema, PartialField[] fields)
    {
        Schema = schema;
        _fields = fields;
    }

    /// <summary>The fields, in order.</summary>
    public Schema Schema { get; }

    /// <summary>A reply that has not begun.</summary>
    /// <param name="schema">Its fields.</param>
    public static PartialFields None(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var fields = new PartialField[schema.Fields.Count];
        Array.Fill(fields, PartialField.Absent);
        return new(schema, fields);
    }

    /// <summary>The field of an index.</summary>
    /// <param name="field">Index into the fields of <see cref="Schema"/>.</param>
    public PartialField this[int field] => _fields[field];

    /// <summary>The field of a name.</summary>
    /// <param name="name">JSON name, compared by ordinal.</param>
    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public PartialField this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            var index = IndexOf(Schema, name);
            return index >= 0
                ? _fields[index]
                : throw new KeyNotFoundException($"'{Schema.Name}' has no field '{name}'. Its fields are {string.Join(", ", Schema.Fields.Select(static field => field.JsonName))}.");
        }
    }

    /// <summary>The next moment, in which one field has changed.</summary>
    /// <param name="field">Index into the fields of <see cref="Schema"/>.</param>
    /// <param name="value">What has become of it.</param>
    public PartialFields With(int field, PartialField value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var fields = (PartialField[])_fields.Clone();
        fields[field] = value;
        return new(Schema, fields);
    }

    /// <summary>The same moment in the order of another schema.</summary>
    /// <param name="schema">Fields that these do not have are absent.</param>
    public PartialFields As(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (ReferenceEquals(schema, Schema))
        {
            return this;
        }

        var fields = new PartialField[schema.Fields.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var index = IndexOf(Schema, schema.Fields[i].JsonName);
            fields[i] = index < 0 ? PartialField.Absent : _fields[index];
        }

        return new(schema, fields);
    }

    /// <summary>The value of a reference type so far.</summary>
    /// <param name="field">Index into the fields of <see cref="Schema"/>.</param>
    /// <param name="codec">Codec of the field.</param>
    /// <returns><see langword="null"/> while there is none, and when it is null.</returns>
    public T? Read<T>(int field, ValueCodec<T> codec)
        where T : class?
    {
        ArgumentNullException.ThrowIfNull(codec);
        return _fields[field].TryRead(codec, out var value) ? value : null;
    }

    /// <summary>The value of a value type so far.</summary>
    /// <param name="field">Index into the fields of <see cref="Schema"/>.</param>
    /// <param name="codec">Codec of the field.</param>
    /// <returns><see langword="null"/> while there is none.</returns>
    public T? ReadValue<T>(int field, ValueCodec<T> codec)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(codec);
        return _fields[field].TryRead(codec, out var value) ? value : null;
    }

    /// <summary>The value of a nullable value type so far.</summary>
    /// <param name="field">Index into the fields of <see cref="Schema"/>.</param>
    /// <param name="codec">Codec of the field.</param>
    /// <returns><see langword="null"/> while there is none, and when it is null.</returns>
    public T? ReadOptional<T>(int field, ValueCodec<T?> codec)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(codec);
        return _fields[field].TryRead(codec, out var value) ? value : null;
    }

    private static int IndexOf(Schema schema, string name)
    {
        var fields = schema.Fields.AsSpan();
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i].JsonName == name)
            {
                return i;
            }
        }

        return -1;
    }
}
