using System.Buffers;

namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <content>Looking ahead, white space and comments.</content>
internal ref partial struct LenientParser
{
    private const int LongestKeyAhead = 128;

    // Comments are skipped while looking ahead, but not any number of them, as every quote may look.
    private const int CommentsAhead = 2;

    /// <summary>Moves over white space and comments.</summary>
    private void SkipTrivia()
    {
        _work++;
        _position = SkipSpace(_position);
        while (_position < _text.Length && CommentEnd(_position) is var end && end > _position)
        {
            _repairs |= SyntaxRepairs.Comment;
            _position = SkipSpace(end);
        }
    }

    /// <summary>The next place that holds neither white space nor a comment.</summary>
    private int Ahead(int from, out bool crossesLine)
    {
        var index = SkipSpace(from);
        for (var i = 0; i < CommentsAhead && index < _text.Length && CommentEnd(index) is var end && end > index; i++)
        {
            index = SkipSpace(end);
        }

        crossesLine = index > from && _text[from..index].Contains('\n');
        return index;
    }

    private int SkipSpace(int index)
    {
        var start = index;
        while (index < _text.Length && (_text[index] <= ' ' || _text[index] == '\uFEFF' || char.IsWhiteSpace(_text[index])))
        {
            index++;
        }

        _work += index - start;
        return index;
    }

    /// <returns>Behind the comment that begins at a place; the place itself when there is none.</returns>
    private int CommentEnd(int index)
    {
        var next = index + 1 < _text.Length ? _text[index + 1] : default;
        return (_text[index], next) switch
        {
            ('/', '/') or ('#', ' ') => _lineEnd.Find(_text, index, ref _work),
            ('/', '*') => Math.Min(_text.Length, _blockEnd.Find(_text, index + 2, ref _work) + 2),
            _ => index,
        };
    }

    private readonly bool IsFence(int index) =>
        index + 2 < _text.Length && _text[index] == '`' && _text[index + 1] == '`' && _text[index + 2] == '`';

    /// <summary>Whether a fence that stands alone on its line ends the block the document is in; if so, nothing behind it is read.</summary>
    private bool EndsAtFence()
    {
        if (!IsFence(_position) || !IsLineStart(_position))
        {
            return false;
        }

        var after = SkipBlanks(_position + 3);
        if (after < _text.Length && _text[after] is not ('\r' or '\n'))
        {
            return false;
        }

        Cut(_position);
        return true;
    }

    private void Cut(int end) => _text = _text[..Math.Min(end, _text.Length)];

    private readonly int SkipBlanks(int index)
    {
        while (index < _text.Length && _text[index] is ' ' or '\t')
        {
            index++;
        }

        return index;
    }

    private readonly bool IsLineStart(int index)
    {
        while (index > 0 && _text[index - 1] is ' ' or '\t')
        {
            index--;
        }

        return index == 0 || _text[index - 1] == '\n';
    }

    /// <summary>Whether a key and its colon stand at a place; the end of the text may cut a key in quotes short.</summary>
    private bool IsKeyAt(int index, bool allowsBare)
    {
        if (index >= _text.Length)
        {
            return false;
        }

        var end = Math.Min(_text.Length, index + LongestKeyAhead);
        if (!Quotation.IsOpener(_text[index]))
        {
            return IsBareKeyAt(index, end, allowsBare);
        }

        var close = FindClosingQuote(index, end, out _);
        if (close < 0 || _text[index..close].Contains('\n'))
        {
            return close < 0 && end == _text.Length && !_text[index..].Contains('\n');
        }

        var next = SkipBlanks(close + 1);
        return next >= _text.Length || FollowsColon(next) || _text[next] == '=';
    }

    /// <param name="index">Where the key would begin.</param>
    /// <param name="end">How far to look.</param>
    /// <param name="isEnough">Whether a word and a colon make a key; otherwise a quote or bracket must open the value.</param>
    private bool IsBareKeyAt(int index, int end, bool isEnough)
    {
        var start = index;
        while (index < end && (char.IsLetterOrDigit(_text[index]) || _text[index] is '_' or '-' or '$' || IsPointInKey(index)))
        {
            index++;
        }

        _work += index - start;
        if (index == start || !FollowsColon(index))
        {
            return false;
        }

        var value = SkipBlanks(SkipBlanks(index) + 1);
        return isEnough || (value < _text.Length && _text[value] is '"' or '[' or '{');
    }

    private readonly bool IsPointInKey(int index) => _text[index] == '.' && index + 1 < _text.Length && char.IsLetterOrDigit(_text[index + 1]);

    // "https://…" is no key.
    private readonly bool FollowsColon(int index)
    {
        index = SkipBlanks(index);
        return index < _text.Length && _text[index] is ':' or '：' && !(index + 2 < _text.Length && _text[index + 1] == '/' && _text[index + 2] == '/');
    }

    /// <returns>The first quote that closes the one at a place; -1 when there is none before the end.</returns>
    private int FindClosingQuote(int opener, int end, out bool hasEscapes)
    {
        hasEscapes = false;
        var closers = Quotation.Closers(_text[opener]);
        var index = opener + 1;
        while (index < end)
        {
            var length = _text[index..end].IndexOfAny(closers);
            _work += (length < 0 ? end - index : length) + 1;
            if (length < 0)
            {
                return -1;
            }

            index += length;
            if (_text[index] != '\\')
            {
                return index;
            }

            hasEscapes = true;
            index += 2;
        }

        return -1;
    }
}
