using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Incremental;

/// <summary>What every file of a project depends on: references, options, namespaces.</summary>
/// <remarks>A reference is known by a token, so that remembering it keeps no project and no metadata alive.</remarks>
internal sealed class Surroundings : IEquatable<Surroundings>
{
    private static readonly ConditionalWeakTable<MetadataReference, object> Tokens = new();

    private static readonly ConditionalWeakTable<MetadataReference, Surroundings> Latest = new();

    private readonly object[] _references;
    private readonly string _assembly;
    private readonly NullableContextOptions _nullable;
    private readonly ulong _namespaces;

    private Surroundings(Compilation compilation, ulong namespaces)
    {
        _references = [.. compilation.ExternalReferences.Select(static reference => Tokens.GetValue(reference, static _ => new object()))];
        _assembly = compilation.AssemblyName ?? "";
        _nullable = compilation.Options.NullableContextOptions;
        _namespaces = namespaces;
    }

    /// <summary>The surroundings of a compilation; the same object as long as they are equal, which makes comparing them cheap.</summary>
    internal static Surroundings Of(Compilation compilation, ulong namespaces)
    {
        var current = new Surroundings(compilation, namespaces);
        if (compilation.ExternalReferences.IsEmpty)
        {
            return current;
        }

        var key = compilation.ExternalReferences[0];
        if (Latest.TryGetValue(key, out var latest) && latest.Equals(current))
        {
            return latest;
        }

        Latest.Remove(key);
        return Latest.GetValue(key, _ => current) is var winner && winner.Equals(current) ? winner : current;
    }

    public bool Equals(Surroundings? other) => ReferenceEquals(this, other) || (
        other is not null
        && _assembly == other._assembly
        && _nullable == other._nullable
        && _namespaces == other._namespaces
        && HasSameReferences(other));

    public override bool Equals(object? obj) => Equals(obj as Surroundings);

    public override int GetHashCode() => unchecked((int)_namespaces) ^ _references.Length;

    private bool HasSameReferences(Surroundings other)
    {
        if (_references.Length != other._references.Length)
        {
            return false;
        }

        for (var i = 0; i < _references.Length; i++)
        {
            if (!ReferenceEquals(_references[i], other._references[i]))
            {
                return false;
            }
        }

        return true;
    }
}
