namespace ElixirMl.Generators.Incremental;

/// <summary>What one file declares and what it names, without bodies and trivia. Names only; equal when the fingerprints are.</summary>
internal sealed class FileFacts(FileReading reading) : IEquatable<FileFacts>
{
    private readonly HashSet<string> _annotations = reading.Annotations;
    private readonly HashSet<string> _aliases = reading.Aliases;

    /// <summary>Of every token outside of bodies, and of directives and documented members.</summary>
    internal ulong Fingerprint { get; } = reading.Fingerprint;

    /// <summary>Names of the types declared here.</summary>
    internal IReadOnlyCollection<string> Declared { get; } = reading.Declared;

    internal IReadOnlyCollection<string> Namespaces { get; } = reading.Namespaces;

    /// <summary>Every name by which a type may be meant here.</summary>
    internal IReadOnlyCollection<string> Named { get; } = reading.Named;

    /// <summary>Names that <c>global using</c> directives give to types.</summary>
    internal IReadOnlyCollection<string> GlobalAliases { get; } = reading.GlobalAliases;

    internal bool HasGlobalUsings { get; } = reading.HasGlobalUsings;

    /// <summary>Whether a declaration may have an attribute.</summary>
    /// <param name="names">Names of the attribute as it is written, and those <c>global using</c> directives give to any type.</param>
    internal bool IsAnnotated(string[] names) => Array.Exists(names, _annotations.Contains) || (_aliases.Count > 0 && _annotations.Overlaps(_aliases));

    public bool Equals(FileFacts? other) => other is not null && Fingerprint == other.Fingerprint;

    public override bool Equals(object? obj) => Equals(obj as FileFacts);

    public override int GetHashCode() => Fingerprint.GetHashCode();
}
