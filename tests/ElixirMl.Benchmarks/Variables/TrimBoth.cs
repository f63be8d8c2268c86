namespace ElixirMl.Benchmarks.Variables;

/// <summary>Cuts off both ends.</summary>
public sealed class TrimBoth : ITrim
{
    /// <inheritdoc/>
    public int Trim(int length) => length - 2;
}
