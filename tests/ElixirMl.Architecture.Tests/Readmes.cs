namespace ElixirMl.Architecture.Tests;

/// <summary>What a stranger opens first explains itself, on one screen.</summary>
internal static class Readmes
{
    private const int Lines = 30;

    /// <summary>Each area and each project that is not a test or a sample has a README; tests and samples share the one of their area.</summary>
    /// <param name="projects">The projects of the repository.</param>
    /// <param name="readmes">The READMEs below the areas.</param>
    public static IEnumerable<string> Missing(IEnumerable<ProjectFile> projects, IEnumerable<SourceFile> readmes)
    {
        var told = readmes.Where(readme => !string.IsNullOrWhiteSpace(readme.Text)).Select(readme => readme.Path).ToHashSet(StringComparer.Ordinal);
        return projects
            .SelectMany(project => project.Area is "tests" or "samples" ? [project.Area] : new[] { project.Area, project.Folder })
            .Append("tests/ElixirMl.TestKit")
            .Distinct(StringComparer.Ordinal)
            .Select(folder => $"{folder}/README.md")
            .Where(path => !told.Contains(path))
            .Select(path => $"{path} is missing: what is it, what may it know, where does a new X go, how do I test it?");
    }

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> readmes) => readmes
        .Where(readme => readme.LineCount > Lines)
        .Select(readme => $"{readme.Path} has {readme.LineCount} lines, {Lines} are allowed");
}
