using ElixirMl.Clients.Lexical.Prompts;
using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>What a prompt says about a label apart from examples: its name, its description, and rules that name it alone.</summary>
internal static class LabelEvidence
{
    private static readonly char[] SentenceEnds = ['\n', '.', ';', '!', '?'];

    /// <summary>Texts for every label, in order; each counts as much as one example.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<Label> labels, string instructions)
    {
        var evidence = labels.Select(static label => new List<string> { Split(label.Name) }).ToArray();
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i].Description.Length > 0)
            {
                evidence[i].Add(labels[i].Description);
            }
        }

        foreach (var sentence in instructions.Split(SentenceEnds, StringSplitOptions.RemoveEmptyEntries))
        {
            if (OnlyNamed(labels, sentence) is var (label, words))
            {
                evidence[label].Add(words);
            }
        }

        return evidence;
    }

    /// <summary>The words of a name: <c>TechnicalSupport</c>, <c>technical_support</c> and <c>technical.support</c> have two.</summary>
    public static string Split(string name)
    {
        var words = new Words(name, splitsCompounds: true);
        var parts = new List<string>();
        while (words.MoveNext())
        {
            parts.Add(words.Current.ToString());
        }

        return string.Join(' ', parts);
    }

    // A sentence that lists several labels tells nothing about any of them.
    private static (int Label, string Words)? OnlyNamed(IReadOnlyList<Label> labels, string sentence)
    {
        (int, string)? found = null;
        for (var i = 0; i < labels.Count; i++)
        {
            var at = IndexOfName(sentence, labels[i].Name);
            if (at < 0)
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = (i, sentence.Remove(at, labels[i].Name.Length));
        }

        return found;
    }

    private static int IndexOfName(string sentence, string name)
    {
        for (var at = sentence.IndexOf(name, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(sentence[at - 1])) && (end == sentence.Length || !char.IsLetterOrDigit(sentence[end])))
            {
                return at;
            }
        }

        return -1;
    }
}
