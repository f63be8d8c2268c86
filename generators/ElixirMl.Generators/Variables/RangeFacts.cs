namespace ElixirMl.Generators.Variables;

/// <summary>What is declared of a range besides its limits.</summary>
/// <param name="Step">Distance between values; 0 for none.</param>
/// <param name="Scale">Position in the run-time enumeration: 0 linear, 1 logarithmic, 2 logit.</param>
/// <param name="PowerOfTwo">Whether only powers of two are allowed.</param>
internal sealed record RangeFacts(double Step, int Scale, bool PowerOfTwo)
{
    internal bool IsLog => Scale == 1;

    internal bool IsLogit => Scale == 2;
}
