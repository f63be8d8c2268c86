using System.Globalization;

namespace ElixirMl.Optimizers;

/// <summary>What an optimizer expects to spend, known before it starts.</summary>
/// <param name="Runs">Most examples that will be run.</param>
/// <param name="Calls">Calls to models when every predictor is asked once in every run; strategies that ask several times and replies that must be mended come on top.</param>
public sealed record OptimizationEstimate(int Runs, long Calls)
{
    /// <summary>One line for people.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"at most {Runs} runs of the program, about {Calls} calls to models");
}
