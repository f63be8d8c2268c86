using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElixirMl.TestKit;

/// <summary>Turns source strings into a compilation that sees what a user of the SDK sees: the runtime, the SDK and what the SDK brings along.</summary>
/// <remarks>Nullable is on and the language is C# 14 (its preview where the compiler under test knows no C# 14). References are read once per process.</remarks>
public static class TestCompilation
{
    private const LanguageVersion CSharp14 = (LanguageVersion)1400;
    private const int EveryWarningWave = 9999;

    private static readonly Lazy<ImmutableArray<MetadataReference>> SharedReferences = new(ReadReferences);

    /// <summary>How sources are parsed unless a test says otherwise.</summary>
    public static CSharpParseOptions ParseOptions { get; } =
        new(Enum.IsDefined(CSharp14) ? CSharp14 : LanguageVersion.Preview);

    /// <summary>A nullable-aware class library with every warning wave on.</summary>
    public static CSharpCompilationOptions Options { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: EveryWarningWave);

    /// <summary>The reference set shared by all compilations of the process.</summary>
    public static ImmutableArray<MetadataReference> References => SharedReferences.Value;

    /// <summary>Compiles <paramref name="sources"/>, which become <c>Source1.cs</c>, <c>Source2.cs</c> …</summary>
    public static CSharpCompilation Of(params string[] sources) => Of(ParseOptions, sources);

    /// <summary>Compiles <paramref name="sources"/> as another language version or with preprocessor symbols.</summary>
    public static CSharpCompilation Of(CSharpParseOptions options, params string[] sources) =>
        CSharpCompilation.Create("Tested", sources.Select((source, index) => Parse(source, options, index)), References, Options);

    /// <summary>Emits the compilation to memory and loads it, for tests that run what was compiled.</summary>
    /// <exception cref="ExpectationException">The compilation has errors.</exception>
    public static Assembly Load(this Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        if (!emitted.Success) throw new ExpectationException($"The code does not compile:\n  {emitted.Diagnostics.Errors().Listed()}");

        image.Position = 0;
        return new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true).LoadFromStream(image);
    }

    internal static string PathOf(int index) => $"Source{index + 1}.cs";

    internal static IEnumerable<Diagnostic> Errors(this IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    internal static string Listed(this IEnumerable<Diagnostic> diagnostics) => string.Join("\n  ", diagnostics);

    private static SyntaxTree Parse(string source, CSharpParseOptions options, int index) =>
        CSharpSyntaxTree.ParseText(source, options, PathOf(index));

    private static ImmutableArray<MetadataReference> ReadReferences()
    {
        Assembly[] ours = [Assembly.Load("ElixirMl.Abstractions"), Assembly.Load("ElixirMl.Sdk"), Assembly.Load("Microsoft.Extensions.AI.Abstractions")];
        var brought = ours.SelectMany(assembly => assembly.GetReferencedAssemblies()).Select(Assembly.Load);
        var paths = ours.Concat(brought).Select(assembly => assembly.Location).Concat(RuntimePaths()).Distinct(StringComparer.Ordinal);
        return [.. paths.Select(path => MetadataReference.CreateFromFile(path))];
    }

    // The list of trusted assemblies also holds the test project's own dependencies; users do not see those.
    private static IEnumerable<string> RuntimePaths()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return trusted.Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == folder);
    }
}
