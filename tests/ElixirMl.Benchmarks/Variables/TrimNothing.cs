namespace ElixirMl.Benchmarks.Variables;

/// <summary>Cuts off nothing.</summary>
public sealed class TrimNothing : ITrim
{
    /// <inheritdoc/>
    public int Trim(int length) => length;
}
