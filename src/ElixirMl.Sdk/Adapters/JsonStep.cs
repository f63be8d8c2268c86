namespace ElixirMl.Adapters;

/// <summary>What a character of a JSON object or list does.</summary>
internal enum JsonStep
{
    /// <summary>It belongs to the container.</summary>
    Inside,

    /// <summary>It is the comma behind an item or member of the container itself.</summary>
    Item,

    /// <summary>It is the comma behind a member of an object that is an item of the container.</summary>
    Member,

    /// <summary>It closes the container.</summary>
    Closed,

    /// <summary>It has no place in strict JSON.</summary>
    Lost,
}
