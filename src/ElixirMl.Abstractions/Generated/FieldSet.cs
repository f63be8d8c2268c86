using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ElixirMl.Generated;

/// <summary>Which of up to 256 fields have been read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct FieldSet
{
    /// <summary>Most fields a generated schema may have.</summary>
    public const int Capacity = 256;

    private Words _words;

    /// <summary>Whether the field is in the set.</summary>
    /// <param name="field">Index below <see cref="Capacity"/>.</param>
    public readonly bool Contains(int field) => (_words[field >> 6] & (1UL << field)) != 0;

    /// <summary>Adds the field.</summary>
    /// <param name="field">Index below <see cref="Capacity"/>.</param>
    /// <returns>Whether it was not in the set before.</returns>
    public bool Add(int field)
    {
        ref var word = ref _words[field >> 6];
        var bit = 1UL << field;
        var isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    [InlineArray(Capacity / 64)]
    private struct Words
    {
        private ulong _first;
    }
}
