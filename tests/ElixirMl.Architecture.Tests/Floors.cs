namespace ElixirMl.Architecture.Tests;

/// <summary>Which project stands on which floor of the house, and what it may therefore refer to.</summary>
internal static class Floors
{
    private static readonly Dictionary<string, int> FloorOf = new(StringComparer.Ordinal)
    {
        ["ElixirMl.Abstractions"] = 1,
        ["ElixirMl.Sdk"] = 2,
        ["ElixirMl.Resources"] = 3,
        ["ElixirMl.Providers"] = 3,
        ["ElixirMl.CodeInterpreter"] = 3,
        ["ElixirMl.Distributed"] = 3,
        ["ElixirMl.Cli"] = 4,
        ["ElixirMl.Dashboard"] = 4,
    };

    // Code fixes know the rules they cure; nothing else in the basement knows a project.
    private static readonly HashSet<(string From, string To)> BasementDoors = [("ElixirMl.CodeFixes", "ElixirMl.Analyzers")];

    public static IEnumerable<string> Violations(ProjectFile project) => (project.Area switch
    {
        "src" => HouseViolations(project),
        "generators" or "analyzers" => BasementViolations(project),
        _ => [],
    }).Select(violation => $"{project.Name} {violation}");

    private static IEnumerable<string> HouseViolations(ProjectFile project)
    {
        if (!FloorOf.TryGetValue(project.Name, out var floor)) return ["stands on no floor: add it to the house or make it a folder"];

        var upwards = project.ProjectReferences
            .Where(other => !FloorOf.TryGetValue(other, out var otherFloor) || otherFloor >= floor)
            .Select(other => $"refers to {other}, which is not below it");
        var packages = floor == 1
            ? project.PackageReferences.Where(package => !package.StartsWith("System.", StringComparison.Ordinal)).Select(package => $"refers to {package}, but floor 1 knows the base library only")
            : [];
        var web = floor < 4
            ? project.FrameworkReferences.Select(framework => $"refers to {framework}, which only floor 4 may know")
            : [];
        return [.. upwards, .. packages, .. web];
    }

    private static IEnumerable<string> BasementViolations(ProjectFile project)
    {
        var projects = project.ProjectReferences
            .Where(other => !BasementDoors.Contains((project.Name, other)))
            .Select(other => $"refers to {other}, but the basement knows the house by name only");
        var packages = project.PackageReferences
            .Where(package => !package.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal))
            .Select(package => $"refers to {package}, which the compiler would not find");
        var workspaces = project.PackageReferences
            .Where(package => package.Contains("Workspaces", StringComparison.Ordinal) && project.Name != "ElixirMl.CodeFixes")
            .Select(package => $"refers to {package}, which only an editor provides");
        return [.. projects, .. packages, .. workspaces];
    }
}
