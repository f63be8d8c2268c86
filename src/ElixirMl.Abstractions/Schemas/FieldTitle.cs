using System.Text;

namespace ElixirMl.Schemas;

/// <summary>Makes words of a name: <c>HTMLParser2</c> becomes <c>HTML Parser 2</c>.</summary>
internal static class FieldTitle
{
    public static string Of(string name)
    {
        var title = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (IsSeparator(name[i]))
            {
                continue;
            }

            var isFirst = i == 0 || IsSeparator(name[i - 1]) || BeginsWord(name, i);
            title.Append(isFirst && title.Length > 0 ? " " : "").Append(isFirst ? char.ToUpperInvariant(name[i]) : name[i]);
        }

        return title.Length == 0 ? name : title.ToString();
    }

    private static bool IsSeparator(char character) => character is '_' or '-' or '.' || char.IsWhiteSpace(character);

    // The last of several capitals belongs to the word behind it.
    private static bool BeginsWord(string name, int at)
    {
        var (before, here) = (name[at - 1], name[at]);
        return char.IsDigit(before) != char.IsDigit(here)
            || (char.IsUpper(here) && (!char.IsUpper(before) || (at + 1 < name.Length && char.IsLower(name[at + 1]))));
    }
}
