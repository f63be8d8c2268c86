using System.Buffers;
using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Lines that hold nothing but the name of a field in square brackets of any kind, <c>[[name]]</c> or <c>【 ## name ## 】</c>: markers half remembered.</summary>
internal readonly struct BracketMarks(Schema outputs) : IFieldMarks
{
    private const int LongestLine = 150;
    private const string Decoration = "[]【】［］〔〕\\#*_`>: \t\r";

    private static readonly SearchValues<char> Brackets = SearchValues.Create("[【［〔");

    public bool TryFind(ReadOnlySpan<char> reply, int from, out FieldMark mark)
    {
        for (var at = from; at < reply.Length;)
        {
            var length = reply[at..].IndexOf('\n');
            var end = length < 0 ? reply.Length : at + length;
            if ((at == 0 || reply[at - 1] == '\n') && TryMatch(reply, at, end, out mark))
            {
                return true;
            }

            at = end + 1;
        }

        mark = default;
        return false;
    }

    private bool TryMatch(ReadOnlySpan<char> reply, int start, int end, out FieldMark mark)
    {
        mark = default;
        if (end - start > LongestLine)
        {
            return false;
        }

        var line = reply[start..end];
        var name = line.Trim(Decoration);
        if (name.IsEmpty || !line[..line.IndexOf(name)].ContainsAny(Brackets))
        {
            return false;
        }

        mark = new(start, end, FieldNames.Find(outputs, name), FieldNames.IsAlike(name, Markers.Completed));
        return mark.Field >= 0 || mark.IsEnd;
    }
}
