namespace Quickstart.Data;

/// <summary>Takes names of types out of summaries, because a name such as XmlReader would give its area away.</summary>
internal static class TypeNames
{
    /// <summary>Whether plain text holds a name: a word with a capital after a small letter, or with a dot inside.</summary>
    public static bool IsIn(string sentence)
    {
        for (var i = 1; i < sentence.Length - 1; i++)
        {
            if ((char.IsUpper(sentence[i]) && char.IsLower(sentence[i - 1])) || (sentence[i] == '.' && char.IsLetter(sentence[i + 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last word of a name in lower case: <c>T:System.IO.FileStream</c> is a stream.</summary>
    public static string Noun(string reference)
    {
        var name = reference.Split('(', '`', '{')[0];
        name = name[(name.LastIndexOfAny(['.', ':']) + 1)..];
        var start = name.Length;
        while (start > 0 && !(char.IsUpper(name[start - 1]) && start < name.Length && !char.IsUpper(name[start])))
        {
            start--;
        }

        return name[Math.Max(0, start - 1)..].ToLowerInvariant();
    }
}
