namespace ElixirMl.Schemas.Records;

/// <summary>Equality of values as records see it.</summary>
internal sealed class RecordValueComparer : IEqualityComparer<object?>
{
    internal static readonly RecordValueComparer Instance = new();

    bool IEqualityComparer<object?>.Equals(object? x, object? y) => RecordValues.AreEqual(x, y);

    int IEqualityComparer<object?>.GetHashCode(object? obj) => RecordValues.Hash(obj);
}
