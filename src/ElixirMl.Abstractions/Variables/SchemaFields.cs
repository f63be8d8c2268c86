namespace ElixirMl.Variables;

/// <summary>Which fields of a schema become variables.</summary>
public enum SchemaFields
{
    /// <summary>Every field that can offer one.</summary>
    All,

    /// <summary>Only fields declared with <c>Variable = true</c>.</summary>
    Marked,
}
