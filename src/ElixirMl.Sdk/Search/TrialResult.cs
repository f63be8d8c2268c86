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

    /// <summary>The trial was evaluated.</summary>
    /// <param name="Values">One per objective, in the study's order.</param>
    public sealed record Completed(ValueList<double> Values) : TrialResult
    {
        /// <summary>Variance of the first value, such as <c>p(1 − p)/n</c> for a share of n examples.</summary>
        /// <value>Default: NaN, unknown; samplers that model noise learn it.</value>
        public double Variance { get; init; } = double.NaN;

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
