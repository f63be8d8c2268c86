using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit.Sdk;

namespace ElixirMl.TestKit;

/// <summary>The <c>Approved</c> folder of one test project, judged by the project's sources.</summary>
internal sealed class ApprovedFolder
{
    private const string FolderName = "Approved";

    private readonly string _root;
    private readonly Assembly _tests;
    private readonly ILookup<string, MethodDeclarationSyntax> _methods;
    private readonly HashSet<string> _approvers;

    private ApprovedFolder(string root, Assembly tests)
    {
        _root = root;
        _tests = tests;
        _methods = SourceFiles().SelectMany(Methods).ToLookup(pair => pair.File, pair => pair.Method);
        _approvers = [.. _methods.SelectMany(file => file).Where(method => Names(method).Contains(nameof(Approved))).Select(method => method.Identifier.ValueText)];
    }

    /// <summary>The <c>Approved</c> folder of the project that holds <paramref name="sourceFile"/>.</summary>
    public static string Above(string sourceFile)
    {
        var folder = new FileInfo(sourceFile).Directory;
        while (folder is { Exists: true } && folder.GetFiles("*.csproj").Length == 0) folder = folder.Parent;
        return folder is { Exists: true }
            ? Path.Combine(folder.FullName, FolderName)
            : throw new ExpectationException($"'{sourceFile}' lies in no project: approved files need the sources where they were compiled.");
    }

    /// <summary>The folders below <paramref name="root"/> that no test owns, each with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Orphans(string root, Assembly tests)
    {
        if (!Directory.Exists(root)) return new Dictionary<string, string>();

        var approved = new ApprovedFolder(root, tests);
        var folders = Directory.GetFiles(root, "*.verified.*", SearchOption.AllDirectories).Select(file => Path.GetDirectoryName(file)!).Distinct(StringComparer.Ordinal);
        return folders
            .Select(folder => (folder, reason: approved.ReasonAgainst(Path.GetRelativePath(root, folder).Split(Path.DirectorySeparatorChar))))
            .Where(pair => pair.reason is not null)
            .ToDictionary(pair => pair.folder, pair => pair.reason!, StringComparer.Ordinal);
    }

    private string? ReasonAgainst(string[] parts) => parts switch
    {
        [var file, var test] => ReasonAgainst(file, test),
        [var file, var test, var testCase] => ReasonAgainst(file, test) ?? ReasonAgainst(file, test, testCase),
        _ => $"is not of the form {FolderName}/TestClass/Test[/Case]",
    };

    private string? ReasonAgainst(string file, string test)
    {
        if (!_methods.Contains(file)) return $"there is no {file}.cs";

        var candidates = _methods[file].Where(method => method.Identifier.ValueText == test).ToArray();
        if (candidates.Length == 0) return $"{file}.cs has no test {test}";
        return candidates.Any(method => Names(method).Any(name => name == nameof(Approved) || _approvers.Contains(name)))
            ? null
            : $"{test} approves nothing";
    }

    private string? ReasonAgainst(string file, string test, string testCase)
    {
        var rows = _tests.GetTypes()
            .Where(type => type.Name == file.Split('.')[0])
            .SelectMany(type => type.GetMethods())
            .Where(method => method.Name == test)
            .SelectMany(method => method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method)));
        return rows.Any(row => row.Any(argument => argument?.ToString() == testCase)) ? null : $"{test} has no row '{testCase}'";
    }

    private IEnumerable<string> SourceFiles() =>
        Directory.GetFiles(Path.GetDirectoryName(_root)!, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains(".verified.", StringComparison.Ordinal));

    private static IEnumerable<(string File, MethodDeclarationSyntax Method)> Methods(string path) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(path), TestCompilation.ParseOptions).GetRoot()
            .DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Select(method => (Path.GetFileNameWithoutExtension(path), method));

    private static IEnumerable<string> Names(MethodDeclarationSyntax method) =>
        method.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText);
}
