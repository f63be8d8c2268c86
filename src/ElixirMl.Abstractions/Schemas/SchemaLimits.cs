namespace ElixirMl.Schemas;

/// <summary>Bounds on what is read, so that a hostile payload costs an error and not a server.</summary>
public static class SchemaLimits
{
    /// <summary>Deepest nesting of objects and lists.</summary>
    public const int MaximumDepth = 64;

    /// <summary>Most errors that are listed; of those beyond it only the number is told, so that a million wrong items cost no gigabyte.</summary>
    public const int MaximumErrors = 1000;
}
