using System.Text;

namespace ElixirMl.Optimizers;

/// <summary>The difference of two texts, line by line.</summary>
/// <remarks>The longest common subsequence of lines; O(n · m) time and memory.</remarks>
internal static class LineDiff
{
    /// <returns>Every line after <c>"  "</c>, <c>"- "</c> or <c>"+ "</c>; runs of equal lines are shortened.</returns>
    public static string Of(string before, string after, int context = 2)
    {
        string[] left = before.ReplaceLineEndings("\n").Split('\n');
        string[] right = after.ReplaceLineEndings("\n").Split('\n');
        List<(char Sign, string Line)> lines = [.. Compare(left, right)];
        return Shorten(lines, context);
    }

    private static IEnumerable<(char Sign, string Line)> Compare(string[] left, string[] right)
    {
        var lengths = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = left[i] == right[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var (l, r) = (0, 0);
        while (l < left.Length || r < right.Length)
        {
            if (l < left.Length && r < right.Length && left[l] == right[r])
            {
                yield return (' ', left[l]);
                (l, r) = (l + 1, r + 1);
            }
            else if (r == right.Length || (l < left.Length && lengths[l + 1, r] >= lengths[l, r + 1]))
            {
                yield return ('-', left[l++]);
            }
            else
            {
                yield return ('+', right[r++]);
            }
        }
    }

    private static string Shorten(List<(char Sign, string Line)> lines, int context)
    {
        var text = new StringBuilder();
        var isCut = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var isNear = lines.Skip(i - context).Take((2 * context) + 1 + Math.Min(0, i - context)).Any(static line => line.Sign != ' ');
            if (isNear)
            {
                text.Append(lines[i].Sign).Append(' ').Append(lines[i].Line).Append('\n');
            }
            else if (!isCut)
            {
                text.Append("  …\n");
            }

            isCut = !isNear;
        }

        return text.ToString();
    }
}
