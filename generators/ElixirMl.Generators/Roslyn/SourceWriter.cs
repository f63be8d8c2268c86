using System.Text;

namespace ElixirMl.Generators.Roslyn;

/// <summary>Writes indented source text with <c>\n</c> line ends.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    internal SourceWriter Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
        return this;
    }

    internal SourceWriter Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }

        return this;
    }

    /// <summary>Opens a block; <see cref="Close"/> ends it.</summary>
    /// <param name="header">The line before the brace.</param>
    /// <param name="clauses">Lines between header and brace, one step deeper.</param>
    internal SourceWriter Open(string header, params IEnumerable<string> clauses)
    {
        Line(header);
        _depth++;
        Lines(clauses);
        _depth--;
        Line("{");
        _depth++;
        return this;
    }

    internal SourceWriter Close(string after = "")
    {
        _depth--;
        return Line("}" + after);
    }

    /// <summary>Writes a block with a body.</summary>
    internal SourceWriter Block(string header, Action body)
    {
        Open(header);
        body();
        return Close();
    }

    /// <summary>Writes a header and, one step deeper, a list whose items end in a separator, the last one in an end.</summary>
    internal SourceWriter List(string header, IReadOnlyList<string> items, string separator, string end)
    {
        Line(header);
        _depth++;
        for (var i = 0; i < items.Count; i++)
        {
            Line(items[i] + (i < items.Count - 1 ? separator : end));
        }

        _depth--;
        return this;
    }

    public override string ToString() => _text.ToString();
}
