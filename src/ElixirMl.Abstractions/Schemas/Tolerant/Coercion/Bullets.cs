using System.Text;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>The items of a bulleted or numbered list; deeper bullets and wrapped lines belong to the item above them.</summary>
internal sealed class Bullets
{
    private readonly StringBuilder _item = new();
    private int _indent = -1;
    private bool _isOpen;
    private bool _afterBlank;

    public List<string> Items { get; } = [];

    public int Count => Items.Count;

    /// <summary>Whether text before or behind the list was dropped.</summary>
    public bool HasProse { get; private set; }

    public static Bullets Read(ReadOnlySpan<char> text)
    {
        var bullets = new Bullets();
        foreach (var line in text.EnumerateLines())
        {
            bullets.Add(line);
        }

        bullets.Close();
        return bullets;
    }

    private void Add(ReadOnlySpan<char> line)
    {
        var content = line.TrimStart();
        var indent = line.Length - content.Length;
        var mark = MarkLength(content);
        if (mark > 0 && (_indent < 0 || indent <= _indent))
        {
            Close();
            _indent = _indent < 0 ? indent : _indent;
            _isOpen = true;
            _ = _item.Append(content[mark..].Trim());
        }
        else if (content.IsWhiteSpace())
        {
            _afterBlank = _isOpen;
            return;
        }
        else if (_isOpen && !(_afterBlank && indent <= _indent))
        {
            _ = _item.Append('\n').Append(line.TrimEnd());
        }
        else
        {
            Close();
            HasProse = true;
        }

        _afterBlank = false;
    }

    private void Close()
    {
        if (_isOpen)
        {
            Items.Add(_item.ToString());
        }

        _ = _item.Clear();
        _isOpen = false;
    }

    /// <summary>Length of <c>- </c>, <c>* </c>, <c>1. </c>, <c>1) </c>, <c>[1] </c> or <c>- [x] </c> at the start of a line; 0 when there is none.</summary>
    public static int MarkLength(ReadOnlySpan<char> line)
    {
        var length = PlainLength(line);
        var rest = line[length..];
        return rest is ['[', ' ' or 'x' or 'X', ']', ' ', ..] && length > 0 ? length + 4 : length > 0 ? length : ReferenceLength(line);
    }

    private static int ReferenceLength(ReadOnlySpan<char> line)
    {
        var close = line.Length > 0 && line[0] == '[' ? line[..Math.Min(line.Length, 5)].IndexOf(']') : -1;
        var isReference = close > 1 && !line[1..close].ContainsAnyExceptInRange('0', '9') && close + 2 < line.Length && line[close + 1] == ' ';
        return isReference ? close + 2 : 0;
    }

    private static int PlainLength(ReadOnlySpan<char> line)
    {
        var end = 0;
        while (end < line.Length && end < 3 && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        var isMark = end > 0 ? end < line.Length && line[end] is '.' or ')' : line.Length > 0 && line[0] is '-' or '*' or '•' or '+' or '–';
        return isMark && end + 1 < line.Length && line[end + 1] == ' ' ? end + 2 : 0;
    }
}
