using System.Collections.Frozen;

namespace ElixirMl.Scripting.Rules;

/// <summary>Types and members that programs may use; everything else is refused.</summary>
/// <remarks>Immutable and thread-safe. Knows the base library only, since the worker checks by it too.</remarks>
internal sealed class AllowList
{
    /// <summary>What sources may name and use.</summary>
    public static readonly AllowList Sources = new(Read("allowed.txt"));

    /// <summary>What images may refer to: that, and what the compiler writes by itself.</summary>
    public static readonly AllowList Images = new(Read("allowed.txt").Concat(Read("emitted.txt")));

    private readonly FrozenDictionary<string, AllowedMembers> _types;

    private AllowList(IEnumerable<string> lines) => _types = lines
        .Where(static line => line.Length > 0 && line[0] != '#')
        .Select(static line => line.Split(": ", 2) is [var type, var members] ? (type, members) : (type: line.TrimEnd(':'), members: ""))
        .ToFrozenDictionary(static entry => entry.type, static entry => AllowedMembers.Parse(entry.members), StringComparer.Ordinal);

    public bool HasType(string name) => _types.ContainsKey(name);

    /// <param name="type">Metadata name with namespace, for example <c>System.Collections.Generic.List`1+Enumerator</c>.</param>
    /// <param name="member">Metadata name; an accessor counts as its property.</param>
    /// <param name="parameters">Metadata names of the types of the parameters, without namespaces.</param>
    public bool HasMember(string type, string member, IEnumerable<string> parameters) =>
        _types.TryGetValue(type, out var members) && members.Allow(member, parameters);

    private static string[] Read(string resource)
    {
        using var reader = new StreamReader(typeof(AllowList).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().Split('\n');
    }
}
