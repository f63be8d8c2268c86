namespace ElixirMl.Search;

/// <summary>Where a trial stands.</summary>
public enum TrialState
{
    /// <summary>Asked for, no result yet.</summary>
    Running,

    /// <summary>Has a finite value for each objective.</summary>
    Completed,

    /// <summary>Has no usable value.</summary>
    Failed,

    /// <summary>Stopped early because it could not win.</summary>
    Pruned,
}
