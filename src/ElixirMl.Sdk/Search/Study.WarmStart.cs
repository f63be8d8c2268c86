namespace ElixirMl.Search;

public sealed partial class Study
{
    /// <summary>Takes in the finished trials of an earlier study of the same space and objectives.</summary>
    /// <param name="earlier">Not changed; its pruned and running trials are left out.</param>
    /// <returns>How many trials were taken in; they count as finished trials of this study.</returns>
    /// <exception cref="ArgumentException">The spaces have different hashes, or the objectives differ.</exception>
    public int WarmStart(Study earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        if (ReferenceEquals(earlier, this))
        {
            throw new ArgumentException("A study cannot start from itself. Give an earlier one.", nameof(earlier));
        }

        if (earlier.Domain.Space.Hash != Domain.Space.Hash)
        {
            throw new ArgumentException($"The earlier study searched another space: its hash is {earlier.Domain.Space.Hash:x16}, this one's is {Domain.Space.Hash:x16}. Use Add for single results that are still valid.", nameof(earlier));
        }

        if (!earlier._objectives.SequenceEqual(_objectives))
        {
            throw new ArgumentException($"The earlier study had the objectives {string.Join<Objective>(", ", earlier._objectives)}; this one has {string.Join<Objective>(", ", _objectives)}. Give both the same.", nameof(earlier));
        }

        var known = earlier.Trials.Where(static trial => trial.State is TrialState.Completed or TrialState.Failed).ToArray();
        foreach (var trial in known)
        {
            Add(trial.Configuration, trial.Result!);
        }

        return known.Length;
    }
}
