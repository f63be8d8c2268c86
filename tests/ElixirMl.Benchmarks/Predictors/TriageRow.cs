namespace ElixirMl.Benchmarks.Predictors;

/// <summary>The outputs of <see cref="TriageMail"/> for System.Text.Json, against which ours are measured.</summary>
public sealed class TriageRow
{
    /// <summary>What it is about.</summary>
    public required List<Priority> Topics { get; init; }

    /// <summary>How sure the model is.</summary>
    public required double Confidence { get; init; }

    /// <summary>Whom to call.</summary>
    public required TriageContact Contact { get; init; }
}
