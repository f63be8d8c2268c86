using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Tests;

/// <summary>All rules and fixes, and the files that belong to them.</summary>
internal static partial class Catalogue
{
    private static readonly string Root = FindRoot();

    public static DiagnosticAnalyzer[] Rules { get; } = [.. InstancesOf<DiagnosticAnalyzer>(typeof(EML0001TypeIsNotPartial)).Where(analyzer => analyzer is not DiagnosticSuppressor)];

    public static DiagnosticSuppressor[] Suppressors { get; } = [.. InstancesOf<DiagnosticSuppressor>(typeof(EML0001TypeIsNotPartial))];

    public static CodeFixProvider[] Fixes { get; } = [.. InstancesOf<CodeFixProvider>(typeof(AddPartial))];

    public static IEnumerable<string> PageIds => Directory.GetFiles(Path.Combine(Root, "analyzers/rules"), "EML*.md").Select(Path.GetFileNameWithoutExtension)!;

    public static IReadOnlyList<Release> Releases { get; } = [.. ReadReleases("Shipped"), .. ReadReleases("Unshipped")];

    public static DiagnosticAnalyzer Find(string id) => Rules.Single(rule => rule.SupportedDiagnostics.Single().Id == id);

    public static bool HasFile(string path) => File.Exists(Path.Combine(Root, path));

    public static string Page(string id) => Read($"analyzers/rules/{id}.md");

    /// <summary>The example of the page that the rule finds.</summary>
    public static string WrongExample(string id) => Examples().Match(Page(id)).Groups["wrong"].Value;

    /// <summary>The example of the page that no rule finds fault with.</summary>
    public static string RightExample(string id) => Examples().Match(Page(id)).Groups["right"].Value;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>The hand-written sources below a folder.</summary>
    public static IEnumerable<string> SourcesBelow(string folder) =>
        Directory.GetFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<T> InstancesOf<T>(Type neighbour) => neighbour.Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => (T)Activator.CreateInstance(type)!);

    private static IEnumerable<Release> ReadReleases(string state) => Read($"analyzers/ElixirMl.Analyzers/AnalyzerReleases.{state}.md").Split('\n')
        .Where(line => line.StartsWith("EML", StringComparison.Ordinal))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Select(parts => new Release(parts[0], parts[1], parts[2], parts[3]));

    private static string FindRoot([CallerFilePath] string file = "")
    {
        var folder = new FileInfo(file).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ElixirMl.Sdk.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No solution lies above '{file}': these tests need the sources where they were compiled.");
    }

    [GeneratedRegex("## Wrong\n.*?```csharp\n(?<wrong>.*?)```.*?## Right\n.*?```csharp\n(?<right>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Examples();
}
