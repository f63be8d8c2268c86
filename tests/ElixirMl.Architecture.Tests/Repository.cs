using System.Runtime.CompilerServices;

namespace ElixirMl.Architecture.Tests;

/// <summary>The checked-out files that the tests judge.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    /// <summary>Every project file, by its path relative to the repository.</summary>
    public static IEnumerable<ProjectFile> Projects { get; } = [.. FilesBelow("", "*.csproj").Select(path => new ProjectFile(path, Read(path)))];

    /// <summary>The hand-written sources below a folder such as <c>src</c> or <c>src/ElixirMl.Sdk</c>; none if it does not exist.</summary>
    public static IEnumerable<SourceFile> SourcesBelow(string folder) => FilesBelow(folder, "*.cs").Select(path => new SourceFile(path, Read(path)));

    /// <summary>The READMEs of folders; the one of the repository itself may be as long as it needs to be.</summary>
    public static IEnumerable<SourceFile> Readmes { get; } =
        [.. FilesBelow("", "README.md").Where(path => path.Contains('/', StringComparison.Ordinal)).Select(path => new SourceFile(path, Read(path)))];

    public static bool HasFolder(string path) => Directory.Exists(Absolute(path));

    private static IEnumerable<string> FilesBelow(string folder, string pattern) =>
        Directory.Exists(Absolute(folder))
            ? Directory.GetFiles(Absolute(folder), pattern, SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or "node_modules") && !path.Contains(".verified.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
            : [];

    private static string Read(string path) => File.ReadAllText(Absolute(path)).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Absolute(string path) => Path.Combine(Root, path);

    private static string FindRoot([CallerFilePath] string file = "")
    {
        var folder = new FileInfo(file).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ElixirMl.Sdk.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No solution lies above '{file}': these tests need the sources where they were compiled.");
    }
}
