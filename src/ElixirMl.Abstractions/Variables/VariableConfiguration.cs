using System.Collections;

namespace ElixirMl.Variables;

/// <summary>One value for each active variable of a space, by name.</summary>
/// <remarks>
/// Immutable and thread-safe. Equality and <see cref="Hash"/> depend on names and values only, not on their order, the
/// culture or the machine. Variables without a value are absent. Reading by name costs one look-up in a dictionary.
/// </remarks>
public sealed partial class VariableConfiguration : IEquatable<VariableConfiguration>, IEnumerable<KeyValuePair<string, VariableValue>>
{
    /// <summary>The configuration without values.</summary>
    public static readonly VariableConfiguration Empty = new(VariableLayout.Empty, []);

    private readonly VariableValue[] _values;
    private ulong _hash;

    internal VariableConfiguration(VariableLayout layout, VariableValue[] values)
    {
        Layout = layout;
        _values = values;
    }

    /// <summary>Names in the order of the space, also of variables without a value.</summary>
    public IReadOnlyList<string> Names => Layout.Names;

    /// <summary>Number of variables that have a value.</summary>
    public int Count => _values.Count(static value => !value.IsAbsent);

    /// <summary>Identity of the values, for caches and stores; equal configurations have equal hashes on all machines.</summary>
    public ulong Hash => _hash != 0 ? _hash : _hash = ComputeHash();

    internal VariableLayout Layout { get; }

    internal ReadOnlySpan<VariableValue> Values => _values;

    /// <summary>The value of a variable; absent when the variable is inactive or not set.</summary>
    /// <param name="name">Path of the variable, for example <c>Route.Temperature</c>.</param>
    /// <exception cref="KeyNotFoundException">The space has no such variable; the message names the nearest one.</exception>
    public VariableValue this[string name] => _values[Layout.Require(name)];

    /// <summary>A configuration without a space.</summary>
    /// <param name="values">Names with their values, every name once.</param>
    /// <exception cref="ArgumentException">A name appears twice.</exception>
    public static VariableConfiguration Of(params ReadOnlySpan<(string Name, VariableValue Value)> values)
    {
        var names = new string[values.Length];
        var slots = new VariableValue[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            (names[i], slots[i]) = values[i];
        }

        var layout = new VariableLayout(names);
        return layout.AllNames.Count == names.Length
            ? new(layout, slots)
            : throw new ArgumentException($"'{names.GroupBy(n => n).First(g => g.Count() > 1).Key}' is given twice.", nameof(values));
    }

    /// <summary>A copy with one other value; composites of the space are computed anew, everything else stays as it is.</summary>
    /// <param name="name">Path of the variable.</param>
    /// <param name="value">The value; absent removes it. It is not checked here: <see cref="VariableSpace.Validate"/> does.</param>
    /// <exception cref="KeyNotFoundException">There is no such variable; the message names the nearest one.</exception>
    public VariableConfiguration With(string name, VariableValue value)
    {
        var values = _values.AsSpan().ToArray();
        values[Layout.Require(name)] = value;
        var copy = new VariableConfiguration(Layout, values);
        Layout.Recompute?.Invoke(copy);
        return copy;
    }

    /// <summary>Gets a value if there is one.</summary>
    /// <param name="name">Path of the variable; may be unknown.</param>
    /// <param name="value">The value; absent otherwise.</param>
    /// <returns>Whether the variable is known and has a value.</returns>
    public bool TryGet(string name, out VariableValue value)
    {
        var slot = Layout.Find(name);
        value = slot < 0 ? default : _values[slot];
        return !value.IsAbsent;
    }

    /// <summary>The values below a prefix under their names without it: <c>Route.Temperature</c> becomes <c>Temperature</c>.</summary>
    /// <param name="prefix">Without the final dot. Shared variables appear under their aliases.</param>
    /// <returns>Empty when no name starts with the prefix.</returns>
    /// <remarks>The names are worked out once for each space and prefix.</remarks>
    public VariableConfiguration Scope(string prefix)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);

        var scope = Layout.Scope(prefix);
        return new(scope.Layout, Array.ConvertAll(scope.Slots, slot => _values[slot]));
    }

    /// <inheritdoc/>
    public bool Equals(VariableConfiguration? other)
    {
        if (other is null || ReferenceEquals(this, other))
        {
            return other is not null;
        }

        return ReferenceEquals(Layout, other.Layout)
            ? _values.AsSpan().SequenceEqual(other._values)
            : Count == other.Count && this.All(pair => other.TryGet(pair.Key, out var value) && value == pair.Value);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VariableConfiguration);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Hash;

    /// <summary>Names with values, those present only, in the order of the space.</summary>
    public IEnumerator<KeyValuePair<string, VariableValue>> GetEnumerator()
    {
        for (var slot = 0; slot < _values.Length; slot++)
        {
            if (!_values[slot].IsAbsent)
            {
                yield return new(Layout.Names[slot], _values[slot]);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The present values, <c>Name = value</c>, separated by commas.</summary>
    public override string ToString() => string.Join(", ", this.Select(static pair => $"{pair.Key} = {pair.Value}"));

    internal VariableValue At(int slot) => _values[slot];

    internal bool HasAll(int[] slots)
    {
        foreach (var slot in slots)
        {
            if (_values[slot].IsAbsent)
            {
                return false;
            }
        }

        return true;
    }

    // Only its maker may write, and only before anyone else sees the configuration.
    internal void Fill(int slot, VariableValue value) => _values[slot] = value;

    // A sum does not depend on the order; every summand is mixed, so that swapped values do not cancel out.
    private ulong ComputeHash()
    {
        var names = Layout.Hashes;
        var sum = 0x243F6A8885A308D3UL;
        for (var slot = 0; slot < _values.Length; slot++)
        {
            sum += _values[slot].IsAbsent ? 0 : StableHash.Pair(names[slot], _values[slot].StableHash);
        }

        return sum == 0 ? 1 : sum;
    }
}
