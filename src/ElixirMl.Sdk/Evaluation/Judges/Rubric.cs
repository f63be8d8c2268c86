using ElixirMl.Schemas;

namespace ElixirMl.Evaluation.Judges;

/// <summary>What answers are rated by. Compared by value.</summary>
public sealed record Rubric
{
    private const int MostLevels = 10;

    /// <summary>A rubric.</summary>
    /// <param name="criterion">What is rated, for example <c>politeness</c>.</param>
    /// <param name="levels">Descriptions of 2 to 10 levels, the lowest first.</param>
    /// <exception cref="ArgumentException">A text is empty, or there are too few or too many levels.</exception>
    public Rubric(string criterion, params ReadOnlySpan<string> levels)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(criterion);
        if (levels.Length is < 2 or > MostLevels)
        {
            throw new ArgumentException($"The rubric '{criterion}' has {levels.Length} levels. Describe 2 to {MostLevels} levels, the lowest first.", nameof(levels));
        }

        foreach (var level in levels)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(level, nameof(levels));
        }

        Criterion = criterion;
        Levels = ValueList.Create(levels);
    }

    /// <summary>What is rated.</summary>
    public string Criterion { get; }

    /// <summary>Descriptions of the levels, the lowest first.</summary>
    public ValueList<string> Levels { get; }
}
