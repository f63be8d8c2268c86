using System.Globalization;

namespace ElixirMl.Evaluation;

/// <summary>How good one answer is, with a hint how it could be better.</summary>
/// <remarks>Truth values and numbers convert by themselves: a metric may return <c>bool</c>, <c>double</c> or a score.</remarks>
public readonly record struct Score
{
    /// <summary>A score.</summary>
    /// <param name="value">Usually in [0, 1], more is better; finite.</param>
    /// <param name="feedback">What is wrong and how to do better; reflective optimizers read it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or infinite.</exception>
    public Score(double value, string? feedback = null)
    {
        Value = double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A score must be a finite number; check for a division by zero in the metric.");
        Feedback = feedback;
    }

    /// <summary>The number; more is better.</summary>
    public double Value { get; }

    /// <summary>What is wrong and how to do better.</summary>
    /// <value><see langword="null"/> when the metric has nothing to say.</value>
    public string? Feedback { get; }

    /// <summary>1 for right, 0 for wrong.</summary>
    public static implicit operator Score(bool isRight) => new(isRight ? 1 : 0);

    /// <summary>A score without feedback.</summary>
    public static implicit operator Score(double value) => new(value);

    /// <summary>1 for right, 0 for wrong.</summary>
    /// <param name="isRight">Whether the answer is right.</param>
    public static Score FromBoolean(bool isRight) => isRight;

    /// <summary>A score without feedback.</summary>
    /// <param name="value">Finite.</param>
    public static Score FromDouble(double value) => value;

    /// <summary>The number with up to four decimals.</summary>
    public override string ToString() => Value.ToString("0.####", CultureInfo.InvariantCulture);
}
