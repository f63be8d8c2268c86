namespace ElixirMl.MlTypes;

/// <summary>Languages under the names by which models fence them.</summary>
internal static class CodeLanguages
{
    private static readonly string[][] Names =
    [
        ["csharp", "cs", "c#"], ["fsharp", "fs", "f#"], ["javascript", "js"], ["typescript", "ts"], ["python", "py", "python3"],
        ["cpp", "c++"], ["go", "golang"], ["rust", "rs"], ["ruby", "rb"], ["kotlin", "kt"], ["shell", "sh", "bash"], ["yaml", "yml"], ["markdown", "md"],
    ];

    public static bool AreSame(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase)
        || Array.Exists(Names, names => names.Contains(left, StringComparer.OrdinalIgnoreCase) && names.Contains(right, StringComparer.OrdinalIgnoreCase));
}
