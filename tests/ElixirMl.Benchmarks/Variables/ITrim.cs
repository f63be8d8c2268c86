namespace ElixirMl.Benchmarks.Variables;

/// <summary>Cuts something off.</summary>
public interface ITrim
{
    /// <summary>The length that is left.</summary>
    int Trim(int length);
}
