using System.Runtime.InteropServices;

namespace ElixirMl.Schemas.Values;

/// <summary>Looks at the items of the usual lists without an enumerator, which would be allocated.</summary>
internal static class ItemView
{
    /// <summary>The items of a value list, an array or a list; other sequences have to be enumerated.</summary>
    internal static bool TryTake<T>(IEnumerable<T> sequence, out ReadOnlySpan<T> items)
    {
        switch (sequence)
        {
            case ValueList<T> list:
                items = list.AsSpan();
                return true;
            case T[] array:
                items = array;
                return true;
            case List<T> list:
                items = CollectionsMarshal.AsSpan(list);
                return true;
            default:
                items = default;
                return false;
        }
    }
}
