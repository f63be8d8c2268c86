using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Proposals;

/// <summary>In how many texts of each label a word occurs.</summary>
internal sealed class WordCounts
{
    private readonly Dictionary<(string Word, string Label), int> _counts = [];
    private readonly Dictionary<string, int> _totals = [];
    private readonly Dictionary<string, int> _texts = [];
    private int _allTexts;

    private WordCounts()
    {
    }

    public IEnumerable<string> Labels => _texts.Keys.Order(StringComparer.Ordinal);

    public IEnumerable<string> Words => _totals.Keys;

    public static WordCounts Of(IEnumerable<Observation> observations)
    {
        var counts = new WordCounts();
        foreach (var (text, expected) in observations)
        {
            counts.Add(text, expected);
        }

        return counts;
    }

    /// <summary>How much a word tells a label from the others: its texts there times the logarithm of how much more usual it is there.</summary>
    public double Score(string word, string label)
    {
        var here = _counts.GetValueOrDefault((word, label));
        var elsewhere = _totals[word] - here;
        var usualHere = (here + 0.5) / (_texts[label] + 1);
        var usualElsewhere = (elsewhere + 0.5) / (_allTexts - _texts[label] + 1);
        return here * PortableMath.Ln(usualHere / usualElsewhere);
    }

    private void Add(string text, string label)
    {
        _texts[label] = _texts.GetValueOrDefault(label) + 1;
        _allTexts++;
        foreach (var word in DistinctWords(text))
        {
            _counts[(word, label)] = _counts.GetValueOrDefault((word, label)) + 1;
            _totals[word] = _totals.GetValueOrDefault(word) + 1;
        }
    }

    private static HashSet<string> DistinctWords(string text)
    {
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        var words = new Words(text, splitsCompounds: false);
        while (words.MoveNext())
        {
            var word = words.Current.ToString().ToLowerInvariant();
            if (word.Length > 2 && !StopWords.Contains(word))
            {
                distinct.Add(word);
            }
        }

        return distinct;
    }
}
