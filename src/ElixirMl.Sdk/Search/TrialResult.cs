using ElixirMl.Schemas;

namespace ElixirMl.Search;

/// <summary>What came of a trial. A closed set.</summary>
public abstract record TrialResult
{
    private TrialResult()
    {
    }

    /// <summary>One value per objective, in the study's order.</summary>
    /// <param name="values">NaN or infinite values count as a failure.</param>
    public static Completed Of(params ReadOnlySpan<double> values) => new(values.ToArray().ToValueList());

    /// <summary>The objective is a share of examples, such as an accuracy or an error rate: its variance and interval follow.</summary>
    /// <param name="count">Examples that count, from 0 to <paramref name="examples"/>.</param>
    /// <param name="examples">Examples in all; at least 1. Each evaluation should draw its own.</param>
    public static Completed Share(int count, int examples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(examples, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, examples);

        // One example more of each kind keeps the variance of a few lucky ones above zero.
        var share = (count + 1.0) / (examples + 2);
        return new([(double)count / examples]) { Examples = examples, Variance = share * (1 - share) / examples };
    }

    /// <summary>The trial was evaluated.</summary>
    /// <param name="Values">One per objective, in the study's order.</param>
    public sealed record Completed(ValueList<double> Values) : TrialResult
    {
        /// <summary>Variance of the first value, such as <c>p(1 − p)/n</c> for a share of n examples.</summary>
        /// <value>Default: NaN, unknown; samplers that model noise learn it.</value>
        public double Variance { get; init; } = double.NaN;

        /// <summary>Number of examples of which the first value is a share; see <see cref="Share"/>.</summary>
        /// <value>Default 0: it is no share.</value>
        public int Examples { get; init; }

        /// <summary>Black-box constraints: a value above 0 is broken by that much.</summary>
        /// <value>Default: empty. Every trial of a study gives the same number of them.</value>
        public ValueList<double> Constraints { get; init; } = ValueList<double>.Empty;
    }

    /// <summary>The trial gave no value.</summary>
    /// <param name="Reason">For people.</param>
    public sealed record Failed(string Reason) : TrialResult;

    /// <summary>The trial was stopped early; its last intermediate value counts as a hint to samplers, never as a result.</summary>
    public sealed record Pruned : TrialResult;
}
