using System.Buffers;

namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <summary>What stands behind a value.</summary>
internal static class Leftovers
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create("]} \t\r\n");

    /// <summary>Whether there is nothing but white space and closing brackets.</summary>
    public static bool AreBrackets(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Brackets);
}
