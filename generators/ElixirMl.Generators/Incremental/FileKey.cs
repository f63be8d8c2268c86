namespace ElixirMl.Generators.Incremental;

/// <summary>Everything a parser can read of a file and around it, as fingerprints.</summary>
/// <param name="Fingerprint">Of the file and of every file it names, however indirectly.</param>
/// <param name="Namespaces">Of the namespaces of the project, which decide what a name means.</param>
/// <param name="Surroundings">References and options.</param>
internal sealed record FileKey(ulong Fingerprint, ulong Namespaces, Surroundings Surroundings);
