using System.Globalization;

namespace ElixirMl.Optimizers;

/// <summary>What has been spent.</summary>
/// <param name="Calls">Calls to models, failed ones included.</param>
/// <param name="Tokens">Input and output together.</param>
/// <param name="Cost">US dollars; calls of unknown price count as zero.</param>
/// <param name="Elapsed">Time since the start.</param>
public sealed record BudgetUse(long Calls, long Tokens, decimal Cost, TimeSpan Elapsed)
{
    /// <summary>One line for people.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Calls} calls, {Tokens} tokens, ${Cost:0.######}, {Elapsed.TotalSeconds:0.0} s");
}
