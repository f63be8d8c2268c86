using ElixirMl.Search.Repeats;

namespace ElixirMl.Search;

public sealed partial class Study
{
    private readonly RepeatRound _round = new();
    private bool _closing;

    // How many repeats the planned trials leave room for.
    private int Repeats => (int)Math.Round(_options.ConfirmationShare * _planned);

    private bool HasRepeatsLeft => _best is not null && _round.Asked < Repeats;

    private bool IsRepeatDue => HasRepeatsLeft && _queued.Count == 0 && (_closing || _trials.Count - _round.Asked >= _planned - Repeats);

    private Trial StartRepeat()
    {
        var purpose = _round.Next(Repeats);
        var subject = purpose == TrialPurpose.Comparison ? Compared() : _round.Winner ?? Recommender.Estimated(Standing(), _trials, _objectives[0], _best!).Trial;
        return Start(subject.Configuration, purpose, subject);
    }

    private Trial Compared() => Standing() is { } standing && standing.LeastCertainLeader([.. _running.Select(static trial => trial.Point)]) is var number
        ? _trials[number].Repeats ?? _trials[number]
        : _best!;

    private Standing? Standing() => Search.Repeats.Standing.Of(Domain, _finished);

    // The winner is named when all that could tell is in: the one moment at which a run waits. A search that closes starts nothing else.
    private bool MustWait(int running)
    {
        lock (_gate)
        {
            return running > 0 && _orphans.Count == 0
                && (IsRepeatDue ? _round.Next(Repeats) == TrialPurpose.Confirmation && _round.Winner is null : _closing);
        }
    }

    private bool IsRepeating(int running) => _closing || IsRepeatDue || (_round.Asked > 0 && running > 0);

    private void CheckConfirmations()
    {
        if (_options.ConfirmationShare > 0 && _objectives.Length > 1)
        {
            throw new ArgumentException($"{nameof(StudyOptions.ConfirmationShare)} is {_options.ConfirmationShare} in a study with {_objectives.Length} objectives; it confirms the winner of one. Leave it at 0 and evaluate what a {nameof(Frontiers.SelectionRule)} picks again.");
        }

        if (_options.ConfirmationShare is not (>= 0 and <= 0.5))
        {
            throw new ArgumentException($"{nameof(StudyOptions.ConfirmationShare)} is {_options.ConfirmationShare}; it must be between 0 and 0.5. 0.2 is a good share with noise.");
        }
    }
}
