using System.Collections.Generic;
using System.Linq;

namespace ElixirMl.Schemas;

/// <summary>Makes <see cref="ValueList{T}"/> instances; collection expressions end here.</summary>
public static class ValueList
{
    /// <summary>Copies the items into a new list.</summary>
    /// <param name="items">Any number of items.</param>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? ValueList<T>.Empty : new(items.ToArray());

    /// <summary>Copies a sequence into a new list.</summary>
    /// <param name="items">Enumerated once.</param>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
    {
        var array = items.ToArray();
        return array.Length == 0 ? ValueList<T>.Empty : new(array);
    }
}
