namespace ElixirMl.Search;

/// <summary>Why a run ended.</summary>
public enum StopReason
{
    /// <summary>All trials of the budget are finished.</summary>
    Budget,

    /// <summary>The target value was reached.</summary>
    Target,

    /// <summary>No better trial for as long as patience allows.</summary>
    Patience,

    /// <summary>Further trials are unlikely to bring an improvement worth having.</summary>
    NoImprovement,

    /// <summary>Every configuration of the space, or of the grid, has been tried.</summary>
    Exhausted,

    /// <summary>Too many trials failed one after the other.</summary>
    Failures,

    /// <summary>No configuration keeps the constraints of the space.</summary>
    Infeasible,

    /// <summary>The caller cancelled; all finished trials are kept.</summary>
    Cancelled,
}
