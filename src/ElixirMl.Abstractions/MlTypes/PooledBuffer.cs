using System.Buffers;
using System.Runtime.CompilerServices;

namespace ElixirMl.MlTypes;

/// <summary>Grows in rented arrays while a list of unknown length is read; the last step copies to an array of the exact length.</summary>
internal ref struct PooledBuffer<T>
{
    private const int FirstSize = 256;

    private T[] _items;

    public PooledBuffer() => _items = ArrayPool<T>.Shared.Rent(FirstSize);

    public int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if (Count == _items.Length)
            Grow();

        _items[Count++] = item;
    }

    public readonly T[] ToArray() => _items.AsSpan(0, Count).ToArray();

    public readonly void Dispose() => Return(_items);

    private void Grow()
    {
        T[] larger = ArrayPool<T>.Shared.Rent(2 * _items.Length);
        _items.CopyTo(larger, 0);
        Return(_items);
        _items = larger;
    }

    private static void Return(T[] items) =>
        ArrayPool<T>.Shared.Return(items, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<T>());
}
