namespace ElixirMl.Search;

/// <summary>Why a trial was asked for.</summary>
public enum TrialPurpose
{
    /// <summary>To find something better.</summary>
    Search,

    /// <summary>To tell leaders apart by evaluating one of them again.</summary>
    Comparison,

    /// <summary>To measure the winner on what nothing has chosen it for.</summary>
    Confirmation,
}
