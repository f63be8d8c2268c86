using System.Numerics;

namespace ElixirMl.Variables;

/// <summary>How large a space is.</summary>
/// <param name="Count">Exact number of different configurations, constraints not subtracted; <see langword="null"/> when a continuous variable makes it unbounded.</param>
/// <param name="ContinuousDimensions">Dimensions with a continuous domain.</param>
/// <param name="Dimensions">All dimensions.</param>
/// <param name="Difficulty">Estimated bits an optimizer must find out; see remarks.</param>
/// <remarks>
/// Difficulty adds up over the dimensions log2 of the choices that matter: all values of a categorical variable, at most
/// <see cref="DistinctLevels"/> levels of a number, halved where a variable is not always active or is known to be smooth.
/// It ranks spaces; it promises nothing.
/// </remarks>
public sealed record SpaceSize(BigInteger? Count, int ContinuousDimensions, int Dimensions, double Difficulty)
{
    /// <summary>Levels of a number that are assumed to make a difference.</summary>
    public const int DistinctLevels = 16;

    /// <summary>Whether the number of configurations is finite.</summary>
    public bool IsDiscrete => Count is not null;
}
