using System.Runtime.ExceptionServices;
using ElixirMl.Clients;

namespace ElixirMl.Predictors.Strategies;

/// <summary>What came of the attempts of one prediction: the best answer, all usable ones, and what failed.</summary>
internal sealed class AttemptLog<TOutputs>(double threshold)
{
    private readonly List<TOutputs> _usable = [];
    private readonly List<string> _warnings = [];
    private Answer<TOutputs> _best;
    private double _score = double.NaN;
    private int _unscored;
    private Exception? _first;
    private Exception? _last;

    /// <summary>Whether an answer is good enough.</summary>
    public bool IsReached => _score >= threshold;

    /// <summary>Whether a further call would fail as the last one did.</summary>
    public bool IsHopeless { get; private set; }

    public int Failures { get; private set; }

    /// <summary>A score that is no number is below every other.</summary>
    public void Add(Answer<TOutputs> answer, double score)
    {
        _unscored += double.IsNaN(score) ? 1 : 0;
        if (_usable.Count == 0 || score > _score || (double.IsNaN(_score) && !double.IsNaN(score)))
        {
            (_best, _score) = (answer, score);
        }

        _usable.Add(answer.Outputs);
    }

    public void Add(Exception error)
    {
        Failures++;
        _first ??= error;
        _last = error;
        IsHopeless = IsFinal(error);
    }

    public void AddAdvice(Exception error)
    {
        IsHopeless = IsFinal(error);
        _warnings.Add($"An attempt got no advice: {FailureText.Of(error)}");
    }

    /// <summary>The best answer, with warnings of everything that should be known; the last error when there is none.</summary>
    public Answer<TOutputs> Complete(string reward)
    {
        if (_usable.Count == 0)
        {
            ExceptionDispatchInfo.Throw(_last!);
        }

        if (!IsReached)
        {
            _warnings.Insert(0, FormattableString.Invariant($"No answer reached the threshold {threshold:R}; the best has {_score:R}."));
        }

        if (_unscored > 0)
        {
            _warnings.Add(FormattableString.Invariant($"The reward '{reward}' gave no number for {_unscored} of {_usable.Count} answers."));
        }

        if (_first is not null)
        {
            _warnings.Add(FormattableString.Invariant($"{Failures} of {Failures + _usable.Count} attempts brought no usable answer, the first of them: {FailureText.Of(_first)}"));
        }

        return _best.WithWarning([.. _warnings]) with { Completions = _usable };
    }

    // A filter judges what was sampled, so that another sample may pass it.
    private static bool IsFinal(Exception error) => error is BudgetExceededException or ModelClientException { IsRetryable: false } and not ContentFilteredException;
}
