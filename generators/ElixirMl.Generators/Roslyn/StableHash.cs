using System.Globalization;

namespace ElixirMl.Generators.Roslyn;

/// <summary>FNV-1a over UTF-16, the same on every machine.</summary>
internal static class StableHash
{
    internal static string Of(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
