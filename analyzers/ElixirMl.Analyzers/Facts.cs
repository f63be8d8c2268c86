using System.Collections.Immutable;

namespace ElixirMl.Analyzers;

/// <summary>What a finding tells its fix.</summary>
public static class Facts
{
    /// <summary>Text that takes the place of the reported span.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>An attribute to add, without brackets.</summary>
    public const string Attribute = nameof(Attribute);

    internal static ImmutableDictionary<string, string?> Of(string name, string? value) =>
        value is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(name, value);
}
