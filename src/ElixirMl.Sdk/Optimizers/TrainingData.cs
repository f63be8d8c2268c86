using ElixirMl.Variables.Sampling;

namespace ElixirMl.Optimizers;

/// <summary>Checks and parts the examples an optimizer is given.</summary>
internal static class TrainingData
{
    /// <returns>Both parts as given, or halves of the training data when there is no validation data.</returns>
    /// <exception cref="ArgumentException">A part has no rows.</exception>
    public static (IReadOnlyList<TRow> Train, IReadOnlyList<TRow> Validation) Split<TRow>(IReadOnlyList<TRow> train, IReadOnlyList<TRow>? validation, ulong seed)
    {
        Check(train);
        if (validation is { Count: 0 })
        {
            throw new ArgumentException("There are no validation examples, so no candidate can be scored. Give at least one row, or null to set half of the training data aside.", nameof(validation));
        }

        if (validation is not null)
        {
            return (train, validation);
        }

        if (train.Count < 2)
        {
            throw new ArgumentException("One training example cannot be split into training and validation. Give at least two rows.", nameof(train));
        }

        var order = RandomOrder.Of(train.Count, new SeededRandom(seed).Fork("split"));
        return ([.. order[(train.Count / 2)..].Select(row => train[row])], [.. order[..(train.Count / 2)].Select(row => train[row])]);
    }

    /// <exception cref="ArgumentException">There are no rows.</exception>
    public static void Check<TRow>(IReadOnlyList<TRow> train)
    {
        ArgumentNullException.ThrowIfNull(train);
        if (train.Count == 0)
        {
            throw new ArgumentException("There are no training examples. Give at least one row; a few dozen are a good start.", nameof(train));
        }
    }
}
