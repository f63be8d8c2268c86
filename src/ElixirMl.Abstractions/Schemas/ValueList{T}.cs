using System.Collections;
using System.Collections.Generic;
using System.Linq;
#if NET
using System.Runtime.CompilerServices;
#endif

namespace ElixirMl.Schemas;

/// <summary>An immutable list that is equal to any other list of equal items in the same order.</summary>
/// <typeparam name="T">Item; compared with its default comparer.</typeparam>
/// <remarks>Records made of value lists compare by value, which caching and change detection rely on. Thread-safe.</remarks>
#if NET
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
#endif
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    /// <summary>The list without items.</summary>
    public static readonly ValueList<T> Empty = new([]);

    private readonly T[] _items;

    internal ValueList(T[] items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>A view of the items; nothing is copied.</summary>
    /// <returns>A span of <see cref="Count"/> items.</returns>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && _items.SequenceEqual(other._items));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = _items.Length;
        foreach (var item in _items)
        {
            hash = unchecked((hash * 31) + (item is null ? 0 : EqualityComparer<T>.Default.GetHashCode(item)));
        }

        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>The items separated by commas, for the debugger and for error texts.</summary>
    public override string ToString() => string.Join(", ", _items);
}
