using System.Collections.Frozen;

namespace ElixirMl.Schemas.Records;

/// <summary>The names of a record's entries, shared by all records of a schema.</summary>
internal sealed class RecordShape
{
    // Below this many names comparing them one by one is faster than hashing.
    private const int FewNames = 8;
    private const int SomeNames = 16;

    private readonly FrozenDictionary<string, int>? _indices;

    /// <exception cref="ArgumentException">A name appears twice.</exception>
    internal RecordShape(string[] names)
    {
        Names = names;
        if (names.Length > FewNames)
        {
            _indices = names.Select(static (name, index) => (name, index)).ToFrozenDictionary(static pair => pair.name, static pair => pair.index, StringComparer.Ordinal);
        }

        if (names.Distinct(StringComparer.Ordinal).Count() != names.Length)
        {
            throw new ArgumentException($"A name appears twice among {string.Join(", ", names)}.", nameof(names));
        }
    }

    internal string[] Names { get; }

    internal int IndexOf(string name)
    {
        // Names are mostly literals, of which there is one instance each.
        var names = Names.AsSpan(0, Math.Min(Names.Length, SomeNames));
        for (var i = 0; i < names.Length; i++)
        {
            if (ReferenceEquals(names[i], name))
            {
                return i;
            }
        }

        if (_indices is not null)
        {
            return _indices.GetValueOrDefault(name, -1);
        }

        for (var i = 0; i < Names.Length; i++)
        {
            if (Names[i] == name)
            {
                return i;
            }
        }

        return -1;
    }
}
