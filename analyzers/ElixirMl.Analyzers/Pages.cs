namespace ElixirMl.Analyzers;

/// <summary>Where each rule is explained: a page of the repository, which also lies in the package.</summary>
internal static class Pages
{
    internal static string Of(string id) => $"analyzers/rules/{id}.md";
}
