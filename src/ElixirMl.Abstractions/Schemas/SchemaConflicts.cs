namespace ElixirMl.Schemas;

/// <summary>What <see cref="Schema.Merge"/> does when two schemas declare the same field differently.</summary>
public enum SchemaConflicts
{
    /// <summary>It is an error.</summary>
    Reject,

    /// <summary>The field of the first schema stays.</summary>
    KeepFirst,

    /// <summary>The field of the second schema takes the place of the first.</summary>
    KeepSecond,
}
