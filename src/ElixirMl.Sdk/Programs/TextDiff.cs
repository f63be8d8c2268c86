using System.Text;

namespace ElixirMl.Programs;

/// <summary>Compares texts line by line: kept lines near a change after two blanks, others after a sign.</summary>
/// <remarks>Longest common subsequence; time and memory grow with the product of the lines that differ, so prompts are fine and logs are not.</remarks>
internal static class TextDiff
{
    private const int Context = 2;

    /// <returns>Empty when the texts are equal.</returns>
    public static string Of(string before, string after)
    {
        var lines = Merge(before.Split('\n'), after.Split('\n'));
        var text = new StringBuilder();
        var isGap = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsNearChange(lines, i))
            {
                text.Append(isGap && text.Length > 0 ? "  …\n" : "").Append(lines[i].Sign).Append(' ').Append(lines[i].Text).Append('\n');
                isGap = false;
            }
            else
            {
                isGap = true;
            }
        }

        return text.ToString();
    }

    private static bool IsNearChange(List<(char Sign, string Text)> lines, int at)
    {
        for (var i = Math.Max(0, at - Context); i <= Math.Min(lines.Count - 1, at + Context); i++)
        {
            if (lines[i].Sign != ' ')
            {
                return true;
            }
        }

        return false;
    }

    private static List<(char Sign, string Text)> Merge(string[] before, string[] after)
    {
        var common = Common(before, after);
        var merged = new List<(char, string)>(before.Length + after.Length);
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                merged.Add((' ', before[i++]));
                j++;
            }
            else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                merged.Add(('-', before[i++]));
            }
            else
            {
                merged.Add(('+', after[j++]));
            }
        }

        return merged;
    }

    private static int[,] Common(string[] before, string[] after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = before[i] == after[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}
