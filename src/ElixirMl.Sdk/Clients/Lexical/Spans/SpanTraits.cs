using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Spans;

/// <summary>What a span looks like and where it stands.</summary>
internal static class SpanTraits
{
    private const int LongestWord = 64;

    /// <summary>Hashes of traits; each begins with the number of its kind, so kinds never mix.</summary>
    public static ulong[] Of(Span span)
    {
        var source = span.Source.AsSpan();
        var (before, between) = WordBefore(source, span.Start);
        var beforeThat = WordBefore(source, before.Start).Word;
        var after = WordAfter(source, span.End);
        var first = FirstWord(span.Text);
        var last = LastWord(span.Text);
        return
        [
            Trait(0, span.Input),
            Trait(1, Stem(source[before.Start..before.End])),
            Trait(2, Stem(source[beforeThat.Start..beforeThat.End])),
            Trait(3, Stem(source[after.Start..after.End])),
            Trait(4, between),
            Trait(5, span.End < source.Length ? source[span.End] : 0),
            Trait(6, Shape(first)),
            Trait(7, Shape(last)),
            Trait(8, Stem(first)),
            Trait(9, Stem(last)),
            Trait(10, Math.Min(WordCount(span.Text), 16)),
        ];
    }

    private static ulong Trait(ulong kind, ulong value) => StableHash.Combine(kind, value);

    private static ulong Trait(ulong kind, int value) => StableHash.Combine(kind, (ulong)value);

    // The last sign before the span that is not a space tells a value after a colon from one in brackets.
    private static ((int Start, int End) Word, int Sign) WordBefore(ReadOnlySpan<char> source, int from)
    {
        var end = from;
        var sign = 0;
        while (end > 0 && !char.IsLetterOrDigit(source[end - 1]))
        {
            end--;
            sign = sign == 0 && source[end] != ' ' ? source[end] : sign;
        }

        var start = end;
        while (start > 0 && char.IsLetterOrDigit(source[start - 1]))
        {
            start--;
        }

        return ((start, end), sign);
    }

    private static (int Start, int End) WordAfter(ReadOnlySpan<char> source, int from)
    {
        var start = from;
        while (start < source.Length && !char.IsLetterOrDigit(source[start]))
        {
            start++;
        }

        var end = start;
        while (end < source.Length && char.IsLetterOrDigit(source[end]))
        {
            end++;
        }

        return (start, end);
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var space = text.IndexOf(' ');
        return space < 0 ? text : text[..space];
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text) => text[(text.LastIndexOf(' ') + 1)..];

    private static int WordCount(ReadOnlySpan<char> text) => text.Count(' ') + 1;

    private static ulong Stem(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord];
        var length = Math.Min(word.Length, LongestWord);
        word[..length].ToLowerInvariant(lower);
        return StableHash.Of(lower[..LightStemmer.Stem(lower[..length])]);
    }

    // "Anna" is Xx, "12.50" is d.d, "a@b.org" is x@x.x: runs of one kind count once.
    private static ulong Shape(ReadOnlySpan<char> word)
    {
        Span<char> shape = stackalloc char[LongestWord];
        var length = 0;
        foreach (var unit in word[..Math.Min(word.Length, LongestWord)])
        {
            var kind = char.IsUpper(unit) ? 'X' : char.IsLetter(unit) ? 'x' : char.IsDigit(unit) ? 'd' : unit;
            if (length == 0 || shape[length - 1] != kind)
            {
                shape[length++] = kind;
            }
        }

        return StableHash.Of(shape[..length]);
    }
}
