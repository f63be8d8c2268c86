namespace Retrying;

/// <summary>How chance changes a wait, so that callers that failed together do not come back together.</summary>
public enum Jitter
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Any time from zero to the wait.</summary>
    Full,

    /// <summary>The wait, give or take a share of it.</summary>
    Part,
}
