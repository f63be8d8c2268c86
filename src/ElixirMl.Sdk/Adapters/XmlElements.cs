using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Pairs the tags that name output fields.</summary>
internal static class XmlElements
{
    private const int Unmatched = -1;

    /// <summary>Elements in the order they begin; those within others are among them.</summary>
    public static List<XmlElement> Find(Schema outputs, ReadOnlySpan<char> reply, int from)
    {
        var tags = FindTags(outputs, reply, from);
        var closings = Match(tags, outputs.Fields.Count);
        var elements = new List<XmlElement>();
        var lastRun = LastRun(tags);
        for (var i = 0; i < tags.Count; i++)
        {
            var (tag, field) = tags[i];
            if (tag.Kind == XmlTagKind.Empty)
            {
                elements.Add(Empty(outputs, reply, tag, field));
            }
            else if (tag.Kind == XmlTagKind.Open)
            {
                elements.Add(closings[i] is >= 0 and var closing
                    ? new(field, tag.Start, tag.End, tags[closing].Tag.Start, tags[closing].Tag.End)
                    : Unclosed(tags, i, reply.Length) with { MayBeCut = i >= lastRun });
            }
        }

        return elements;
    }

    // In <item sku="a" count="1"/> the attributes are the fields, and the element is its own content.
    private static XmlElement Empty(Schema outputs, ReadOnlySpan<char> reply, in XmlTag tag, int field)
    {
        var (start, length) = XmlValue.IsSaidByAttributes(reply[tag.Start..tag.End], outputs.Fields[field].Type) ? (tag.Start, tag.End - tag.Start) : tag.Attribute(reply, "value");
        return new(field, tag.Start, start, start + length, tag.End);
    }

    // Where the tags begin that all name the field of the last one.
    private static int LastRun(List<(XmlTag Tag, int Field)> tags)
    {
        var start = tags.Count;
        while (start > 0 && tags[start - 1].Field == tags[^1].Field)
        {
            start--;
        }

        return start;
    }

    private static XmlElement Unclosed(List<(XmlTag Tag, int Field)> tags, int open, int length)
    {
        var (tag, field) = tags[open];
        return open + 1 < tags.Count
            ? new(field, tag.Start, tag.End, tags[open + 1].Tag.Start, tags[open + 1].Tag.Start) { IsUnclosed = true }
            : new(field, tag.Start, tag.End, length, length) { IsUnclosed = true, IsCut = true };
    }

    private static List<(XmlTag Tag, int Field)> FindTags(Schema outputs, ReadOnlySpan<char> reply, int from)
    {
        var tags = new List<(XmlTag, int)>();
        for (var at = from; XmlTags.TryFind(reply, at, out var tag); at = tag.End)
        {
            var field = FieldNames.Find(outputs, tag.Name(reply));
            if (field >= 0)
            {
                tags.Add((tag, field));
            }
        }

        return tags;
    }

    private static int[] Match(List<(XmlTag Tag, int Field)> tags, int fields)
    {
        var closings = new int[tags.Count];
        Array.Fill(closings, Unmatched);
        var open = new Stack<int>?[fields];
        for (var i = 0; i < tags.Count; i++)
        {
            var (tag, field) = tags[i];
            var waiting = open[field] ??= new();
            if (tag.Kind == XmlTagKind.Open)
            {
                waiting.Push(i);
            }
            else if (tag.Kind == XmlTagKind.Close && waiting.TryPop(out var opening))
            {
                closings[opening] = i;
            }
        }

        return closings;
    }
}
