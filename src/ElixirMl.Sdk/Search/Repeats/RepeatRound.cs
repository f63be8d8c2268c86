namespace ElixirMl.Search.Repeats;

/// <summary>The repeated evaluations at the end of a search: a third compares leaders, the rest confirms the winner.</summary>
internal sealed class RepeatRound
{
    private readonly List<Trial> _trials = [];

    /// <summary>Repeats asked for in this round.</summary>
    public int Asked => _trials.Count;

    /// <summary>What is confirmed; null before the first confirmation.</summary>
    public Trial? Winner => _trials.Find(static trial => trial.Purpose == TrialPurpose.Confirmation)?.Repeats;

    /// <summary>Outcomes of the confirmations that gave a value.</summary>
    public IReadOnlyList<TrialResult.Completed> Confirmed =>
        [.. _trials.Where(static trial => trial.Purpose == TrialPurpose.Confirmation).Select(static trial => trial.Result).OfType<TrialResult.Completed>()];

    /// <summary>Confirmations that gave none.</summary>
    public int Failed => _trials.Count(static trial => trial is { Purpose: TrialPurpose.Confirmation, State: TrialState.Failed or TrialState.Pruned });

    /// <summary>What the next repeat is for, given how many there are in all.</summary>
    public TrialPurpose Next(int total) => Asked < total / 3 ? TrialPurpose.Comparison : TrialPurpose.Confirmation;

    /// <summary>Takes in a trial that was asked for: a repeat belongs to the round, a search goes on and ends it.</summary>
    public void Add(Trial trial)
    {
        if (trial.Repeats is null)
        {
            _trials.Clear();
        }
        else
        {
            _trials.Add(trial);
        }
    }
}
