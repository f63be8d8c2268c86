namespace ElixirMl.Datasets;

/// <summary>Texts as sets of word numbers, the rarest words first.</summary>
internal static class WordSets
{
    /// <returns>Ascending numbers without repetitions; never empty: a text without words has one of its own kind.</returns>
    public static int[][] Of(IReadOnlyList<string> texts)
    {
        HashSet<string>[] sets = [.. texts.Select(Words)];
        var numbers = sets
            .SelectMany(static words => words)
            .GroupBy(static word => word, StringComparer.Ordinal)
            .OrderBy(static uses => uses.Count())
            .ThenBy(static uses => uses.Key, StringComparer.Ordinal)
            .Select(static (uses, number) => (uses.Key, number))
            .ToDictionary(static word => word.Key, static word => word.number, StringComparer.Ordinal);
        return Array.ConvertAll(sets, words => words.Select(word => numbers[word]).Order().ToArray());
    }

    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                words.Add(Normalize(text.AsSpan(start, end - start)));
            }

            start = end + 1;
        }

        if (words.Count == 0)
        {
            words.Add("");
        }

        return words;
    }

    private static string Normalize(ReadOnlySpan<char> word)
    {
        Span<char> letters = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLowerInvariant(letters);
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = char.IsDigit(letters[i]) ? '0' : letters[i];
        }

        return letters.ToString();
    }
}
