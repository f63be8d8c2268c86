using System.Buffers;
using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Bold labels at the start of lines, <c>**name**</c> or <c>- **name:** value</c>: how models write headings when they forget the form.</summary>
internal readonly struct LabelMarks(Schema outputs) : IFieldMarks
{
    private const int MaxNameLength = 100;
    private static readonly SearchValues<char> Bullets = SearchValues.Create(" \t>-*+.0123456789");

    public bool TryFind(ReadOnlySpan<char> reply, int from, out FieldMark mark)
    {
        for (var at = from; at < reply.Length;)
        {
            if ((at == 0 || reply[at - 1] == '\n') && TryMatch(reply, at, out mark))
            {
                return true;
            }

            var next = reply[at..].IndexOf('\n');
            at = next < 0 ? reply.Length : at + next + 1;
        }

        mark = default;
        return false;
    }

    private bool TryMatch(ReadOnlySpan<char> reply, int start, out FieldMark mark)
    {
        mark = default;
        var line = reply[start..];
        line = line[..Math.Min(MaxNameLength, line.IndexOf('\n') is >= 0 and var end ? end : line.Length)];
        var open = line.IndexOf("**");
        if (open < 0 || line[..open].ContainsAnyExcept(Bullets))
        {
            return false;
        }

        var name = line[(open + 2)..];
        var close = name.IndexOf("**");
        if (close <= 0)
        {
            return false;
        }

        var rest = open + 2 + close + 2;
        var hasColon = name[close - 1] == ':' || (rest < line.Length && line[rest] == ':');
        var field = FieldNames.Find(outputs, name[..close]);
        mark = new(start, start + rest + (rest < line.Length && line[rest] == ':' ? 1 : 0), field, false);
        return field >= 0 && (hasColon || line[rest..].IsWhiteSpace());
    }
}
