using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Incremental;

/// <summary>The files of one compilation, and for each a fingerprint of everything it can depend on; shared by all generators.</summary>
internal sealed class ProjectFacts
{
    private static readonly ConditionalWeakTable<Compilation, ProjectFacts> Known = new();

    private ProjectFacts(Compilation compilation, CancellationToken cancellationToken)
    {
        Files = [.. compilation.SyntaxTrees.Select(tree => FileFacts.Of(tree, cancellationToken))];
        GlobalAliases = new(Files.SelectMany(static file => file.GlobalAliases), StringComparer.Ordinal);
        Surroundings = Surroundings.Of(compilation, Namespaces());
        Fingerprints = new DependencyFingerprints(Files).Compute();
    }

    /// <summary>In the order of the compilation's trees.</summary>
    internal FileFacts[] Files { get; }

    /// <summary>In the same order: of a file and of every file it names, however indirectly.</summary>
    internal ulong[] Fingerprints { get; }

    internal HashSet<string> GlobalAliases { get; }

    internal Surroundings Surroundings { get; }

    internal static ProjectFacts Of(Compilation compilation, CancellationToken cancellationToken) =>
        Known.TryGetValue(compilation, out var known) ? known : Known.GetValue(compilation, key => new(key, cancellationToken));

    private ulong Namespaces()
    {
        var fingerprint = default(Fingerprint);
        foreach (var name in new SortedSet<string>(Files.SelectMany(static file => file.Namespaces), StringComparer.Ordinal))
        {
            fingerprint.Add(name);
        }

        return fingerprint.Value;
    }
}
