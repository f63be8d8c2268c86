using ElixirMl.Clients.Lexical.Prompts;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Answers with the number of like examples: their weighted median for whole numbers, their weighted mean for others.</summary>
internal sealed class NumberLearner : FieldLearner
{
    private readonly ValueHint.Number _limits;
    private readonly Lesson _lesson;
    private readonly double[] _numbers;
    private readonly bool[] _isKnown;

    /// <param name="limits">Of the answer.</param>
    /// <param name="lesson">Gives the examples.</param>
    /// <param name="answers">Number of every example; null where missing.</param>
    public NumberLearner(ValueHint.Number limits, Lesson lesson, IReadOnlyList<string?> answers)
    {
        (_limits, _lesson) = (limits, lesson);
        _isKnown = [.. answers.Select(static answer => Numbers.Parse(answer) is not null)];
        _numbers = [.. answers.Select(static answer => Numbers.Parse(answer) ?? 0)];
    }

    public override FieldValue Answer(Question question) => FieldValue.OfJson(Numbers.Format(Estimate(question)));

    private double Estimate(Question question)
    {
        if (!_isKnown.Contains(true))
        {
            return Numbers.Middle(_limits);
        }

        var weighted = _numbers.Zip(_lesson.Neighbours.Weights(question.Terms, _isKnown));
        return Numbers.Fit(_limits.IsWhole ? Numbers.Median(weighted) : Mean(weighted), _limits);
    }

    // Four digits: more would be the noise of the weights.
    private static double Mean(IEnumerable<(double Number, double Weight)> weighted)
    {
        var mean = weighted.Sum(static one => one.Number * one.Weight);
        return Math.Round(mean, 4);
    }
}
