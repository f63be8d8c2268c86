using System.Collections.Concurrent;

namespace ElixirMl.Variables;

/// <summary>The names of a space in their order; shared by all its configurations, so that each holds values only.</summary>
internal sealed class VariableLayout
{
    public static readonly VariableLayout Empty = new([]);

    private readonly Dictionary<string, int> _slots;
    private readonly ConcurrentDictionary<string, LayoutScope> _scopes = new(StringComparer.Ordinal);
    private ulong[]? _hashes;

    public VariableLayout(string[] names, params ReadOnlySpan<VariableAlias> aliases)
    {
        Names = names;
        _slots = new(names.Length + aliases.Length, StringComparer.Ordinal);
        for (var slot = 0; slot < names.Length; slot++)
        {
            _slots.TryAdd(names[slot], slot);
        }

        foreach (var alias in aliases)
        {
            _slots.TryAdd(alias.Name, _slots[alias.Target]);
        }
    }

    public string[] Names { get; }

    /// <summary>Names and aliases.</summary>
    public IReadOnlyCollection<string> AllNames => _slots.Keys;

    public ReadOnlySpan<ulong> Hashes => _hashes ??= Array.ConvertAll(Names, static name => StableHash.Of(name));

    /// <summary>Computes the composites of a fresh copy; null when the space has none.</summary>
    public Action<VariableConfiguration>? Recompute { get; init; }

    /// <summary>The slot, or -1.</summary>
    public int Find(string name) => _slots.TryGetValue(name, out var slot) ? slot : -1;

    public LayoutScope Scope(string prefix) => _scopes.GetOrAdd(prefix, static (prefix, layout) => LayoutScope.Of(layout, prefix), this);

    public int Require(string name)
    {
        var slot = Find(name);
        return slot >= 0 ? slot : throw new KeyNotFoundException($"There is no variable '{name}'. {NearestName.Hint(name, _slots.Keys)}".TrimEnd());
    }
}
