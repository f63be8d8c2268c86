namespace ElixirMl.Architecture.Tests;

/// <summary>Every project a stranger may open first has a README that fits one screen.</summary>
internal static class Readmes
{
    private const int Lines = 30;

    /// <param name="projects">The projects of the repository; test projects share the README of <c>tests</c>.</param>
    /// <param name="read">The text of a file by path, or null where there is none.</param>
    public static IEnumerable<string> Violations(IEnumerable<ProjectFile> projects, Func<string, string?> read) => projects
        .Where(project => !project.Name.EndsWith(".Tests", StringComparison.Ordinal))
        .Select(project => project.Folder)
        .Append("tests")
        .Select(folder => $"{folder}/README.md")
        .Select(path => Violation(path, read(path)))
        .OfType<string>();

    private static string? Violation(string path, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return $"{path} is missing: what is it, what may it know, where does a new X go, how do I test it?";

        var lines = new SourceFile(path, text).LineCount;
        return lines > Lines ? $"{path} has {lines} lines, {Lines} are allowed" : null;
    }
}
