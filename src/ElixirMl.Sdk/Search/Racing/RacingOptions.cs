using System.ComponentModel.DataAnnotations;
using ElixirMl.Search.Caching;

namespace ElixirMl.Search.Racing;

/// <summary>Settings of a <see cref="RacingEvaluation"/>.</summary>
public sealed class RacingOptions
{
    /// <summary>Examples before a trial is compared for the first time.</summary>
    /// <value>Default 8. Range 2 to 10 000.</value>
    [Range(2, 10_000)]
    public int Minibatch { get; set; } = 8;

    /// <summary>How much more examples the next comparison has.</summary>
    /// <value>Default 2. Range 1.1 to 10.</value>
    [Range(1.1, 10.0)]
    public double Growth { get; set; } = 2;

    /// <summary>Chance of ever dropping a trial that is as good as the leader, shared out among its comparisons.</summary>
    /// <value>Default 0.05. Between 0 and 1, both exclusive.</value>
    public double Level { get; set; } = 0.05;

    /// <summary>Trials among which <see cref="RacingEvaluation.DecideAsync"/> shares out its evaluations.</summary>
    /// <value>Default 5. Range 1 to 100.</value>
    [Range(1, 100)]
    public int Finalists { get; set; } = 5;

    /// <summary>Values that are known already; shared with others who search over the same data, and kept for the next run by <see cref="EvaluationCache.Open(string, int, TimeSpan?, TimeProvider?)"/>.</summary>
    /// <value>Default: null, none.</value>
    public EvaluationCache<double>? Cache { get; set; }

    /// <summary>Hash of the data set and of whatever else a value depends on.</summary>
    /// <value>Default 0.</value>
    public ulong Data { get; set; }
}
