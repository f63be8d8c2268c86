namespace ElixirMl.Analyzers;

/// <summary>Categories of rules, one per thousand of ids.</summary>
internal static class Categories
{
    internal const string Schemas = "ElixirMl.Schemas";
    internal const string Signatures = "ElixirMl.Signatures";
    internal const string Variables = "ElixirMl.Variables";
    internal const string Programs = "ElixirMl.Programs";
}
