using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Scripting.Compilation;

/// <summary>Writes what the compiler says as a model reads it.</summary>
internal static class CompilerErrors
{
    private const int Most = 20;

    public static IReadOnlyList<string> Of(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Describe).Distinct().Take(Most)];

    public static string Describe(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.GetMappedLineSpan().StartLinePosition.Line + 1;
        return string.Create(CultureInfo.InvariantCulture, $"line {line}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)} ({diagnostic.Id})");
    }
}
