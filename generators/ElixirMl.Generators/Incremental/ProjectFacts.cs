using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Incremental;

/// <summary>The files of a project, and for each a key of everything it can depend on; shared by all pipelines of a generator.</summary>
/// <remarks>A file is read again only when it is another one, and all this is worked out again only when a file declares something else.</remarks>
internal sealed class ProjectFacts
{
    private readonly FileKey[] _keys;

    private ProjectFacts(ImmutableArray<FileFacts> files, Surroundings surroundings)
    {
        Files = files;
        GlobalAliases = [.. files.SelectMany(static file => file.GlobalAliases).Distinct(StringComparer.Ordinal)];
        var namespaces = Namespaces(files);
        _keys = [.. new DependencyFingerprints(files).Compute().Select(fingerprint => new FileKey(fingerprint, namespaces, surroundings))];
    }

    /// <summary>In the order of the compilation's trees.</summary>
    internal ImmutableArray<FileFacts> Files { get; }

    internal string[] GlobalAliases { get; }

    internal FileKey KeyOf(int file) => _keys[file];

    internal static IncrementalValueProvider<ProjectFacts> In(IncrementalGeneratorInitializationContext context)
    {
        var surroundings = context.CompilationProvider.Select(static (compilation, _) => Surroundings.Of(compilation));
        return context.CompilationProvider
            .SelectMany(static (compilation, _) => compilation.SyntaxTrees)
            .Select(FileReading.Read)
            .Collect()
            .Combine(surroundings)
            .Select(static (pair, _) => new ProjectFacts(pair.Left, pair.Right));
    }

    private static ulong Namespaces(ImmutableArray<FileFacts> files)
    {
        var fingerprint = default(Fingerprint);
        foreach (var name in new SortedSet<string>(files.SelectMany(static file => file.Namespaces), StringComparer.Ordinal))
        {
            fingerprint.Add(name);
        }

        return fingerprint.Value;
    }
}
