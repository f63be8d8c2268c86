namespace ElixirMl.Search.Surrogates.Forests;

/// <summary>Walks a sample from left to right and keeps the cut that takes away most variance.</summary>
internal struct SplitScan(double total, int size, int leafSize, double gain)
{
    private double _sum;
    private int _count;
    private (double Low, double High) _cut;

    /// <summary>Best reduction of the sum of squares so far.</summary>
    public double Gain { get; private set; } = gain;

    public bool IsFound { get; private set; }

    public void Add(double targets, int count)
    {
        _sum += targets;
        _count += count;
    }

    /// <summary>Weighs a cut behind what has been added.</summary>
    public void Offer(double low, double high)
    {
        var (right, rest) = (size - _count, total - _sum);
        if (_count < leafSize || right < leafSize)
        {
            return;
        }

        var reduction = _sum * _sum / _count + rest * rest / right - total * total / size;
        if (reduction > Gain)
        {
            (Gain, _cut, IsFound) = (reduction, (low, high), true);
        }
    }

    /// <summary>A place of the best cut: anywhere between its neighbours, which smooths a forest.</summary>
    public readonly double Between(Random random)
    {
        var place = _cut.Low + random.NextDouble() * (_cut.High - _cut.Low);
        return place >= _cut.High ? _cut.Low : place;
    }
}
