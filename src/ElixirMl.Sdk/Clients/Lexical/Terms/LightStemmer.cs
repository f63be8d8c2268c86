namespace ElixirMl.Clients.Lexical.Terms;

/// <summary>Cuts the plain English endings of number and tense: <c>files</c>, <c>filing</c> and <c>filed</c> become <c>fil</c>.</summary>
/// <remarks>After the s-stemmer of Harman 1991, with -ing, -ed and final -e; short words stay as they are.</remarks>
internal static class LightStemmer
{
    private const int ShortestStem = 3;

    /// <summary>Stems in place.</summary>
    /// <param name="word">In lower case; its letters may be changed.</param>
    /// <returns>Length of the stem, which is the start of <paramref name="word"/>.</returns>
    public static int Stem(Span<char> word)
    {
        word = word[..WithoutPlural(word)];
        word = word[..WithoutTense(word)];
        return word.Length > ShortestStem && word[^1] == 'e' ? word.Length - 1 : word.Length;
    }

    private static int WithoutPlural(Span<char> word)
    {
        if (word.Length <= ShortestStem || word[^1] != 's')
        {
            return word.Length;
        }

        if (word.EndsWith("ies") && word.Length > 4)
        {
            word[^3] = 'y';
            return word.Length - 2;
        }

        if (word.EndsWith("sses"))
        {
            return word.Length - 2;
        }

        return word[^2] is 's' or 'u' or 'i' ? word.Length : word.Length - 1;
    }

    private static int WithoutTense(Span<char> word)
    {
        var ending = word.EndsWith("ing") ? 3 : word.EndsWith("ed") ? 2 : 0;
        var stem = word.Length - ending;
        if (ending == 0 || stem < ShortestStem)
        {
            return word.Length;
        }

        var isDoubled = stem > ShortestStem && word[stem - 1] == word[stem - 2] && word[stem - 1] is not ('l' or 's' or 'z');
        return isDoubled ? stem - 1 : stem;
    }
}
