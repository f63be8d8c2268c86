extern alias generators;

using ElixirMl.TestKit;
using generators::ElixirMl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Architecture.Tests;

/// <summary>Inside the SDK the folders are floors too: a folder may use itself and what is listed after it, neighbours in one direction only.</summary>
/// <remarks>Every name in every source is resolved by the compiler, so that a use is found however it is written.</remarks>
internal sealed class FolderOrder
{
    private const string Root = "ElixirMl";

    // From top to bottom.
    private static readonly string[][] Order =
    [
        ["DependencyInjection"], ["Processes"], ["Optimizers"], ["Evaluation"], ["Programs"], ["Predictors"],
        ["Adapters", "Streaming"], ["Clients", "Search", "Datasets", "Retrieval"], ["Telemetry", "Concurrency"],
    ];

    private static readonly Dictionary<string, int> LevelOf = Order
        .SelectMany((folders, level) => folders.Select(folder => (folder, level)))
        .ToDictionary(pair => pair.folder, pair => pair.level, StringComparer.Ordinal);

    private readonly CSharpCompilation _compilation;
    private readonly IReadOnlyList<Use> _uses;

    public FolderOrder(IEnumerable<SourceFile> sources)
    {
        _compilation = Generated(CSharpCompilation.Create(
            "ElixirMl.Sdk",
            sources.Append(ImplicitUsings).Select(source => source.Parse()),
            TestCompilation.References.Where(reference => Path.GetFileName(reference.Display) != "ElixirMl.Sdk.dll"),
            TestCompilation.Options));
        _uses = [.. _compilation.SyntaxTrees.SelectMany(UsesIn).Distinct()];
    }

    /// <summary>What the sources use although the order forbids it, one line per file and used type.</summary>
    public IReadOnlyList<string> Violations => [.. UnresolvedNames(), .. UnknownFolders(), .. ForbiddenUses()];

    /// <summary>How often one folder uses another; a test that sees no use would see no misuse either.</summary>
    public int UseCount => _uses.Count;

    private static SourceFile ImplicitUsings => new("src/ElixirMl.Sdk/ImplicitUsings.cs", string.Concat(
        new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks" }
            .Select(name => $"global using global::{name};")));

    // The SDK asks models by signatures of its own, whose other half the generator writes.
    private static CSharpCompilation Generated(CSharpCompilation compilation)
    {
        CSharpGeneratorDriver.Create([new SignatureGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);
        return (CSharpCompilation)whole;
    }

    // A name that cannot be resolved could hide a use.
    private IEnumerable<string> UnresolvedNames() =>
        _compilation.GetDiagnostics().Where(diagnostic => diagnostic.Id is "CS0234" or "CS0246" or "CS0400").Select(diagnostic => diagnostic.ToString());

    private IEnumerable<string> UnknownFolders() =>
        from tree in _compilation.SyntaxTrees
        let folder = FolderOf(tree.FilePath)
        where folder is not null && !LevelOf.ContainsKey(folder)
        select $"{tree.FilePath}: the folder {folder} has no place in the order";

    private IEnumerable<string> ForbiddenUses()
    {
        var pairs = _uses.Select(use => (use.User, use.Used)).ToHashSet();
        return from use in _uses
               let fall = LevelOf.GetValueOrDefault(use.Used, int.MaxValue) - LevelOf.GetValueOrDefault(use.User, int.MaxValue)
               where fall < 0 || (fall == 0 && pairs.Contains((use.Used, use.User)))
               select fall < 0
                   ? $"{use.Path} uses {use.Type}: {use.User} may not know {use.Used}"
                   : $"{use.Path} uses {use.Type}: {use.User} and {use.Used} may not know each other";
    }

    private IEnumerable<Use> UsesIn(SyntaxTree tree)
    {
        if (FolderOf(tree.FilePath) is not { } user) return [];

        var model = _compilation.GetSemanticModel(tree);
        return from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
               let type = TypeBehind(model, name)
               where type is not null && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _compilation.Assembly)
               let used = FolderOf(type)
               where used is not null && used != user
               select new Use(tree.FilePath, user, used, type.Name);
    }

    private static INamedTypeSymbol? TypeBehind(SemanticModel model, SimpleNameSyntax name)
    {
        var info = model.GetSymbolInfo(name);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        return symbol as INamedTypeSymbol ?? symbol?.ContainingType ?? model.GetTypeInfo(name).Type as INamedTypeSymbol;
    }

    private static string? FolderOf(string path) => new SourceFile(path, "").Folders is [var folder, ..] ? folder : null;

    private static string? FolderOf(INamedTypeSymbol type)
    {
        var parts = type.ContainingNamespace.ToDisplayString().Split('.');
        return parts is [Root, var folder, ..] ? folder : null;
    }

    private sealed record Use(string Path, string User, string Used, string Type);
}
