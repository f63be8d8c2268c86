namespace ElixirMl.Schemas;

/// <summary>What happens to a key that no field declares.</summary>
public enum UnknownKeys
{
    /// <summary>It is skipped and the value is used; right for the output of models.</summary>
    Ignore,

    /// <summary>It is an error; right for configuration.</summary>
    Reject,

    /// <summary>It is kept where the target can hold it, otherwise skipped.</summary>
    Allow,
}
