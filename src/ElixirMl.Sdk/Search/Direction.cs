namespace ElixirMl.Search;

/// <summary>Which values of an objective are better.</summary>
public enum Direction
{
    /// <summary>Smaller ones, as with cost.</summary>
    Minimize,

    /// <summary>Larger ones, as with accuracy.</summary>
    Maximize,
}
