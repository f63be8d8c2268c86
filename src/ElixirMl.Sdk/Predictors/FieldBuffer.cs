using System.Runtime.CompilerServices;

namespace ElixirMl.Predictors;

/// <summary>Room on the stack for one item per field; signatures with more fields go to the heap.</summary>
[InlineArray(Length)]
internal struct FieldBuffer<T>
{
    public const int Length = 8;

    private T _first;
}
