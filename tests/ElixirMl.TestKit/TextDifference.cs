namespace ElixirMl.TestKit;

internal static class TextDifference
{
    private const int ShownLines = 6;

    /// <summary>The first lines in which two texts differ, or null when they are equal.</summary>
    public static string? Between(string expected, string actual)
    {
        if (expected == actual) return null;

        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var first = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"first difference in line {first + 1}\n{Excerpt(left, first, '-')}\n{Excerpt(right, first, '+')}";
    }

    private static string Excerpt(string[] lines, int first, char sign)
    {
        var shown = lines.Skip(first).Take(ShownLines).Select(line => $"    {sign} {line}");
        return first < lines.Length ? string.Join('\n', shown) : $"    {sign} (end of text)";
    }
}
