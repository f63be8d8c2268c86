using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;

namespace ElixirMl.Schemas.Records;

/// <summary>An immutable value of a run-time schema: names and their values in order. Equal to any record with the same names and equal values, whatever their order.</summary>
/// <remarks>
/// Values are texts, booleans, numbers, dates and the like, ML types, <see cref="ValueList{T}"/> of values, other records
/// (nested schemas and maps), <see cref="System.Text.Json.JsonElement"/>, or null. Thread-safe. Nested at most
/// <see cref="SchemaLimits.MaximumDepth"/> deep. Reading by name costs O(1) beyond eight entries.
/// </remarks>
public sealed class Record : IReadOnlyDictionary<string, object?>, IEquatable<Record>
{
    /// <summary>The record without entries.</summary>
    public static readonly Record Empty = new();

    private readonly object?[] _values;
    private int _depth;

    /// <summary>A record of the entries.</summary>
    /// <param name="entries">Names differ. Arrays and lists become value lists, dictionaries with text keys become records.</param>
    /// <exception cref="ArgumentException">A name appears twice, or values are nested too deep.</exception>
    public Record(params ReadOnlySpan<(string Name, object? Value)> entries)
    {
        var names = new string[entries.Length];
        _values = new object?[entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            names[i] = entries[i].Name;
            _values[i] = RecordValues.Import(entries[i].Value);
        }

        Shape = new RecordShape(names);
        if (Depth > SchemaLimits.MaximumDepth)
        {
            throw new ArgumentException($"The values are nested deeper than {SchemaLimits.MaximumDepth} levels. Flatten them.", nameof(entries));
        }
    }

    /// <summary>Takes the values over; what reads them has bounded their depth.</summary>
    internal Record(RecordShape shape, object?[] values)
    {
        Shape = shape;
        _values = values;
    }

    /// <summary>A record of entries found at run time.</summary>
    /// <param name="entries">As in the constructor.</param>
    /// <exception cref="ArgumentException">A name appears twice, or values are nested too deep.</exception>
    public static Record Of(IEnumerable<KeyValuePair<string, object?>> entries) =>
        new([.. entries.Select(static entry => (entry.Key, entry.Value))]);

    /// <summary>Number of entries.</summary>
    public int Count => _values.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => Shape.Names;

    /// <inheritdoc/>
    public IEnumerable<object?> Values => _values;

    internal RecordShape Shape { get; }

    /// <summary>Levels of lists and records, this one included.</summary>
    internal int Depth => _depth != 0 ? _depth : _depth = RecordValues.Depth(_values) + 1;

    /// <summary>The value of an entry.</summary>
    /// <param name="key">Compared by ordinal.</param>
    /// <exception cref="KeyNotFoundException">There is no such entry; the message names those there are.</exception>
    public object? this[string key] => TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"There is no entry '{key}'. Known are {string.Join(", ", Shape.Names)}.");

    /// <summary>The value of an entry as a type.</summary>
    /// <typeparam name="T">The exact type; a nullable one where the value may be null.</typeparam>
    /// <param name="name">Compared by ordinal.</param>
    /// <exception cref="KeyNotFoundException">There is no such entry.</exception>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public T Get<T>(string name)
    {
        var index = Shape.IndexOf(name);
        return index >= 0 && _values[index] is T value ? value : GetOther<T>(name);
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Shape.IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var index = Shape.IndexOf(key);
        value = index < 0 ? null : _values[index];
        return index >= 0;
    }

    /// <summary>A copy with one entry changed or added at the end.</summary>
    /// <param name="name">Compared by ordinal.</param>
    /// <param name="value">As in the constructor.</param>
    public Record With(string name, object? value)
    {
        var entries = this.Select(static entry => (entry.Key, entry.Value)).ToList();
        var index = Shape.IndexOf(name);
        if (index < 0)
        {
            entries.Add((name, value));
        }
        else
        {
            entries[index] = (name, value);
        }

        return new(CollectionsMarshal.AsSpan(entries));
    }

    /// <inheritdoc/>
    public bool Equals(Record? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (!other.TryGetValue(Shape.Names[i], out var value) || !RecordValues.AreEqual(_values[i], value))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Record);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Count;
        for (var i = 0; i < Count; i++)
        {
            // Added up, because the order of the entries does not count.
            hash = unchecked(hash + HashCode.Combine(Shape.Names[i], RecordValues.Hash(_values[i])));
        }

        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return new(Shape.Names[i], _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The record as compact JSON.</summary>
    public override string ToString() => Encoding.UTF8.GetString(RecordJson.Write(this));

    private T GetOther<T>(string name) => this[name] switch
    {
        null when default(T) is null => default!,
        var other => throw new InvalidCastException($"The entry '{name}' is {other?.GetType().Name ?? "null"}, not {typeof(T).Name}."),
    };

    internal object? ValueAt(int index) => _values[index];

    internal ReadOnlySpan<object?> AsSpan() => _values;
}
