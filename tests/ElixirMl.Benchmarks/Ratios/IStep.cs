namespace ElixirMl.Benchmarks.Ratios;

/// <summary>What a loop does once. Implemented by structs, so that the loop calls it without a detour.</summary>
public interface IStep
{
    /// <summary>Does it.</summary>
    /// <param name="turn">Counts from zero, to take another value each time.</param>
    /// <returns>What was made, so that it is not optimized away.</returns>
    object? Run(int turn);
}
