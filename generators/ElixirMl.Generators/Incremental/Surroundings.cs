using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Incremental;

/// <summary>What every file of a project depends on: references and options.</summary>
/// <remarks>The pipeline keeps the latest one alone, so that no reference outlives the edit after it.</remarks>
internal sealed class Surroundings : IEquatable<Surroundings>
{
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly string? _assembly;
    private readonly NullableContextOptions _nullable;

    private Surroundings(Compilation compilation)
    {
        _references = compilation.ExternalReferences;
        _assembly = compilation.AssemblyName;
        _nullable = compilation.Options.NullableContextOptions;
    }

    internal static Surroundings Of(Compilation compilation) => new(compilation);

    public bool Equals(Surroundings? other) => ReferenceEquals(this, other) || (
        other is not null
        && _assembly == other._assembly
        && _nullable == other._nullable
        && _references.SequenceEqual(other._references));

    public override bool Equals(object? obj) => Equals(obj as Surroundings);

    public override int GetHashCode() => _references.Length;
}
