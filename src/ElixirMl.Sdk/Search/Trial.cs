using ElixirMl.Variables;

namespace ElixirMl.Search;

/// <summary>One configuration that a study asked to evaluate.</summary>
/// <remarks>Changed by its study only. Reading is thread-safe once the trial is finished.</remarks>
public sealed class Trial
{
    private readonly List<IntermediateValue> _intermediate = [];

    internal Trial(int number, VariableConfiguration configuration, double[] point)
    {
        Number = number;
        Configuration = configuration;
        Point = point;
    }

    /// <summary>Counted from 0.</summary>
    public int Number { get; }

    /// <summary>What to evaluate.</summary>
    public VariableConfiguration Configuration { get; }

    /// <summary>Why it was asked for.</summary>
    public TrialPurpose Purpose { get; internal init; }

    /// <summary>The trial whose configuration is evaluated again; null in a search. A repeat is neither <see cref="Study.Best"/> nor on the frontier.</summary>
    public Trial? Repeats { get; internal init; }

    /// <summary>The outcome; null while running.</summary>
    public TrialResult? Result { get; internal set; }

    /// <summary>Values reported on the way, in order.</summary>
    public IReadOnlyList<IntermediateValue> Intermediate => _intermediate;

    /// <summary>Where the trial stands.</summary>
    public TrialState State => Result switch
    {
        null => TrialState.Running,
        TrialResult.Completed => TrialState.Completed,
        TrialResult.Pruned => TrialState.Pruned,
        _ => TrialState.Failed,
    };

    /// <summary>One value per objective; empty unless completed.</summary>
    public IReadOnlyList<double> Values => Result is TrialResult.Completed completed ? completed.Values : [];

    /// <summary>Whether the trial is completed and breaks no black-box constraint.</summary>
    public bool IsFeasible => Result is TrialResult.Completed completed && completed.Constraints.All(static value => value <= 0);

    internal double[] Point { get; }

    /// <summary>Number, configuration and outcome.</summary>
    public override string ToString() => $"trial {Number} ({State}): {Configuration}";

    internal void Add(IntermediateValue value) => _intermediate.Add(value);
}
