using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>The inputs of one call and what was found out about them so far.</summary>
/// <param name="inputs">Values in the order of the task's inputs; null where missing.</param>
/// <param name="lesson">What to answer from.</param>
/// <param name="chance">Temperature and seed of the call.</param>
/// <remarks>Belongs to one call; not thread-safe.</remarks>
internal sealed class Question(string?[] inputs, Lesson lesson, Chance chance)
{
    private readonly Dictionary<CategoryLearner, Ballot> _ballots = [];
    private TermCounts? _terms;

    public IReadOnlyList<string?> Inputs => inputs;

    public Chance Chance => chance;

    public TermCounts Terms => _terms ??= lesson.Reader.Read(Lesson.Given(inputs));

    /// <summary>The vote of a learner: cast once, so that a reasoning or a confidence speaks of the very answer given.</summary>
    public Ballot BallotOf(CategoryLearner learner)
    {
        if (!_ballots.TryGetValue(learner, out var ballot))
        {
            ballot = learner.Cast(this);
            _ballots.Add(learner, ballot);
        }

        return ballot;
    }
}
