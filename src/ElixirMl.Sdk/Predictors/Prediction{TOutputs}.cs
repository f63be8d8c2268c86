using System.Diagnostics.CodeAnalysis;
using ElixirMl.Variables;

namespace ElixirMl.Predictors;

/// <summary>The answer of a predictor.</summary>
/// <typeparam name="TOutputs">The outputs of the signature.</typeparam>
/// <remarks>The outputs have passed every constraint. Immutable and thread-safe.</remarks>
public class Prediction<TOutputs>
{
    private readonly IReadOnlyList<TOutputs>? _completions;

    /// <summary>An answer.</summary>
    /// <param name="outputs">Validated outputs.</param>
    /// <param name="call">What they took.</param>
    public Prediction(TOutputs outputs, CallDetails call)
    {
        Outputs = outputs;
        Call = call;
    }

    /// <summary>The same answer for a derived type; nothing is copied deeply.</summary>
    /// <param name="other">The answer.</param>
    protected Prediction(Prediction<TOutputs> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Outputs = other.Outputs;
        Call = other.Call;
        Values = other.Values;
        _completions = other._completions;
    }

    /// <summary>What was asked for.</summary>
    public TOutputs Outputs { get; }

    /// <summary>The outputs of every usable answer, <see cref="Outputs"/> among them; several when the strategy asks several times.</summary>
    /// <value>Default, and where it is set to null: <see cref="Outputs"/> alone.</value>
    [AllowNull]
    public IReadOnlyList<TOutputs> Completions
    {
        get => _completions ?? [Outputs];
        init => _completions = value;
    }

    /// <summary>Usage, cost, latency, the raw reply and everything else about the calls.</summary>
    public CallDetails Call { get; }

    /// <summary>Values of the variables the signature brings, as they were when the question was asked: thresholds, lengths.</summary>
    /// <value>Default: none.</value>
    public VariableConfiguration Values { get; init; } = VariableConfiguration.Empty;

    /// <summary>The outputs as they print.</summary>
    public override string ToString() => Outputs?.ToString() ?? "";
}
