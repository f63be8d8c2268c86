namespace ElixirMl.Predictors.Strategies;

/// <summary>Says how good an answer is.</summary>
/// <remarks>As thread-safe as its function.</remarks>
public sealed class Reward
{
    private readonly Delegate _score;

    private Reward(string name, Delegate score)
    {
        Name = name;
        _score = score;
    }

    /// <summary>Identity in configurations.</summary>
    public string Name { get; }

    /// <summary>A reward that is computed from inputs and outputs.</summary>
    /// <param name="name">Identity in configurations.</param>
    /// <param name="score">More is better; its exceptions pass through.</param>
    public static Reward Of<TInputs, TOutputs>(string name, Func<TInputs, TOutputs, double> score)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(score);
        return new(name, score);
    }

    /// <exception cref="InvalidOperationException">The reward was made for other types.</exception>
    internal double Score<TInputs, TOutputs>(TInputs inputs, TOutputs outputs) => _score is Func<TInputs, TOutputs, double> score
        ? score(inputs, outputs)
        : throw new InvalidOperationException($"The reward '{Name}' is made for {string.Join(" and ", _score.GetType().GenericTypeArguments.Take(2).Select(static type => type.FullName))}, not for {typeof(TInputs).FullName} and {typeof(TOutputs).FullName}.");
}
