using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>Takes a reply with one element per field apart.</summary>
/// <remarks>
/// Text outside of elements is ignored; the first element of a field counts, but for lists all of them do
/// unless the first is a JSON list itself. An element that
/// is never closed ends where the next field begins, which is noted, or at the end, which counts as cut off. The reply has ended
/// when every field has its element and the last one can have no like. Linear.
/// </remarks>
internal static class XmlReply
{
    private const string Unclosed = "unclosed-tag";
    private const int UnclosedPenalty = 5;

    /// <returns>Whether any field was found.</returns>
    public static bool TryParse(Schema outputs, string reply, int from, Span<FieldText> fields, TolerantLog log, out ReplyEnding ending)
    {
        fields.Fill(FieldText.Absent);
        var elements = XmlElements.Find(outputs, reply, from);
        var repeated = new Dictionary<int, List<ReadOnlyMemory<char>>>();
        var position = from;
        var (isCut, mayGoOn) = (false, false);
        foreach (var element in elements)
        {
            if (element.Start < position)
            {
                continue;
            }

            position = element.End;
            var content = reply.AsMemory(element.ContentStart, element.ContentEnd - element.ContentStart);
            isCut |= element.IsCut || element.MayBeCut;
            mayGoOn = XmlValue.IsItem(content, outputs.Fields[element.Field].Type);
            Note(outputs.Fields[element.Field], element, log);
            Take(outputs, content, element.Field, fields, repeated);
        }

        foreach (var (field, contents) in repeated.Where(static pair => pair.Value.Count > 1))
        {
            fields[field] = XmlValue.ReadItems(contents, outputs.Fields[field].Type);
        }

        ending = isCut || mayGoOn || IsAnyAbsent(fields) ? ReplyEnding.Open : ReplyEnding.Closed;
        return elements.Count > 0;
    }

    private static void Take(Schema outputs, ReadOnlyMemory<char> content, int field, Span<FieldText> fields, Dictionary<int, List<ReadOnlyMemory<char>>> repeated)
    {
        var type = outputs.Fields[field].Type;
        var isFirst = fields[field].IsAbsent;
        if (isFirst)
        {
            fields[field] = XmlValue.Read(content, type);
        }

        var isItem = isFirst ? !XmlValue.IsWholeList(content, type) : repeated.ContainsKey(field);
        if (XmlValue.Bare(type) is FieldType.List && isItem)
        {
            (repeated.TryGetValue(field, out var contents) ? contents : repeated[field] = []).Add(content);
        }
    }

    private static bool IsAnyAbsent(ReadOnlySpan<FieldText> fields)
    {
        foreach (var field in fields)
        {
            if (field.IsAbsent)
            {
                return true;
            }
        }

        return false;
    }

    private static void Note(Field field, in XmlElement element, TolerantLog log)
    {
        if (element.IsCut)
        {
            log.Add(new($"$.{field.JsonName}", RepairKinds.Truncated, UnclosedPenalty));
        }
        else if (element.IsUnclosed)
        {
            log.Add(new($"$.{field.JsonName}", Unclosed, UnclosedPenalty));
        }
    }
}
