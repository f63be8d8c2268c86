namespace ElixirMl.Schemas;

/// <summary>Bounds on what is read, so that a hostile payload costs an error and not a server.</summary>
public static class SchemaLimits
{
    /// <summary>Deepest nesting of objects and lists.</summary>
    public const int MaximumDepth = 64;
}
