using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Scripting.Compilation;

/// <summary>The assemblies programs are compiled against: those of the running framework that hold something they may use.</summary>
internal static class ScriptReferences
{
    private static readonly string[] Names =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Collections.Immutable", "System.Linq", "System.Memory",
        "System.Runtime.Numerics", "System.Text.Json", "System.Text.RegularExpressions", "System.Private.Uri", "System.Console",
    ];

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(Load);

    public static ImmutableArray<MetadataReference> All => References.Value;

    /// <summary>The folder of the running framework.</summary>
    /// <exception cref="InvalidOperationException">The application is one file, so there is none.</exception>
    public static string Folder => Path.GetDirectoryName(typeof(object).Assembly.Location) is { Length: > 0 } folder
        ? folder
        : throw new InvalidOperationException("Programs are compiled against the assemblies of the framework, and an application in a single file has none on disk. Publish without PublishSingleFile and PublishAot.");

    private static ImmutableArray<MetadataReference> Load() =>
        [.. Names.Select(static name => Path.Combine(Folder, $"{name}.dll")).Where(File.Exists).Select(static path => MetadataReference.CreateFromFile(path))];
}
