using System.Buffers;

namespace ElixirMl.Clients.Lexical.Terms;

/// <summary>Reads the terms of texts.</summary>
/// <param name="kinds">What to look at.</param>
/// <remarks>Stateless and thread-safe. Words longer than 64 characters count by their first 64.</remarks>
internal sealed class TermReader(TermKinds kinds)
{
    private const int LongestWord = 64;
    private const int ShortestSequence = 3;
    private const int LongestSequence = 5;

    public TermKinds Kinds => kinds;

    /// <summary>The terms of one or more texts together; pairs do not reach across texts.</summary>
    public TermCounts Read(params ReadOnlySpan<string> texts)
    {
        var terms = new TermBuffer();
        foreach (var text in texts)
        {
            Read(text, ref terms);
        }

        var counts = TermCounts.Of(terms.Items);
        terms.Return();
        return counts;
    }

    /// <summary>The term of a single word.</summary>
    /// <returns>0 for a stop word.</returns>
    public ulong ReadWord(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord];
        lower = ToLower(word, lower);
        return StopWords.Contains(lower) ? 0 : WordTerm(lower);
    }

    private void Read(ReadOnlySpan<char> text, ref TermBuffer terms)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        var words = new Words(text, kinds.HasFlag(TermKinds.Parts));
        var before = 0UL;
        while (words.MoveNext())
        {
            var word = ToLower(words.Current, buffer);
            if (StopWords.Contains(word))
            {
                before = 0;
                continue;
            }

            if (kinds.HasFlag(TermKinds.Sequences))
            {
                ReadSequences(word, ref terms);
            }

            var term = WordTerm(word);
            terms.Add(term);
            if (before != 0 && kinds.HasFlag(TermKinds.Pairs))
            {
                terms.Add(StableHash.Combine(before, term) & ~1UL);
            }

            before = term;
        }
    }

    private ulong WordTerm(Span<char> lower)
    {
        var length = kinds.HasFlag(TermKinds.Stems) ? LightStemmer.Stem(lower) : lower.Length;
        return StableHash.Of(lower[..length]) & ~1UL;
    }

    // The ends of the word take part, so that the start of "network" differs from the middle of "internet".
    private static void ReadSequences(ReadOnlySpan<char> word, ref TermBuffer terms)
    {
        Span<char> framed = stackalloc char[LongestWord + 2];
        framed = framed[..(word.Length + 2)];
        framed[0] = '<';
        word.CopyTo(framed[1..]);
        framed[^1] = '>';
        for (var length = ShortestSequence; length <= LongestSequence; length++)
        {
            for (var start = 0; start + length <= framed.Length; start++)
            {
                terms.Add(StableHash.Of(framed.Slice(start, length)) | 1);
            }
        }
    }

    private static Span<char> ToLower(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = Math.Min(word.Length, LongestWord);
        word[..length].ToLowerInvariant(buffer);
        return buffer[..length];
    }

    private struct TermBuffer()
    {
        private ulong[] _items = ArrayPool<ulong>.Shared.Rent(512);
        private int _count;

        public readonly Span<ulong> Items => _items.AsSpan(0, _count);

        public void Add(ulong term)
        {
            if (_count == _items.Length)
            {
                Grow();
            }

            _items[_count++] = term;
        }

        public readonly void Return() => ArrayPool<ulong>.Shared.Return(_items);

        private void Grow()
        {
            var larger = ArrayPool<ulong>.Shared.Rent(2 * _count);
            Items.CopyTo(larger);
            Return();
            _items = larger;
        }
    }
}
