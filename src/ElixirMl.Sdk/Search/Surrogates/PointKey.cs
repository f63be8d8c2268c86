namespace ElixirMl.Search.Surrogates;

/// <summary>A point compared by its numbers, where absent equals absent.</summary>
internal readonly struct PointKey(double[] point) : IEquatable<PointKey>
{
    private readonly double[] _point = point;

    public bool Equals(PointKey other) => _point.AsSpan().SequenceEqual(other._point);

    public override bool Equals(object? obj) => obj is PointKey key && Equals(key);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in _point)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
