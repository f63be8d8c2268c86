namespace ElixirMl.Clients.Lexical.Prompts;

/// <summary>Reads values between markers such as <c>[[ ## name ## ]]</c> at the start of a line.</summary>
internal static class MarkedSections
{
    private const string Opening = "[[ ## ";
    private const string Closing = " ## ]]";

    /// <returns>Values in the order of the fields; null for a field that is not there.</returns>
    public static string?[] Read(string text, IReadOnlyList<PromptField> fields)
    {
        var values = new string?[fields.Count];
        for (var at = LineStart.Find(text, Opening); at >= 0;)
        {
            var nameStart = at + Opening.Length;
            var nameEnd = text.IndexOf(Closing, nameStart, StringComparison.Ordinal);
            if (nameEnd < 0)
            {
                break;
            }

            var valueStart = nameEnd + Closing.Length;
            var next = LineStart.Find(text, Opening, valueStart);
            var field = IndexOf(fields, text.AsSpan(nameStart, nameEnd - nameStart));
            if (field >= 0)
            {
                values[field] = text[valueStart..(next < 0 ? text.Length : next)].Trim();
            }

            at = next;
        }

        return values;
    }

    public static void Write(System.Text.StringBuilder text, string name) => text.Append(Opening).Append(name).Append(Closing).Append('\n');

    private static int IndexOf(IReadOnlyList<PromptField> fields, ReadOnlySpan<char> name)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (name.SequenceEqual(fields[i].Name))
            {
                return i;
            }
        }

        return -1;
    }
}
