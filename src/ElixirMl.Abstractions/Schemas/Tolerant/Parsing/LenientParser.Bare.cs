using System.Buffers;

namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <content>Values without quotes: numbers, literals and text.</content>
internal ref partial struct LenientParser
{
    private static readonly SearchValues<char> BareStops = SearchValues.Create(",;{}[]()\n/#，\"");

    private static readonly SearchValues<char> NumberParts = SearchValues.Create("0123456789.-+eE");

    private static readonly SearchValues<char> NumbersBetweenSemicolons = SearchValues.Create("0123456789.-+eE; \t\r\n");

    private void ParseBare(Place place)
    {
        var start = _position;
        var end = place == Place.Root ? _text.Length : FindBareEnd(start, place);
        var node = _nodes.Add(NodeKind.Bare, start);
        _position = start + _text[start..end].TrimEnd().Length;
        Close(node);
        _position = end;
        if (end >= _text.Length)
        {
            _nodes[node].Flags |= NodeFlags.Incomplete;
        }
    }

    private int FindBareEnd(int start, Place place)
    {
        var open = new OpenBrackets(_text[start] == '(');
        for (var index = start; ;)
        {
            var length = _text[index..].IndexOfAny(BareStops);
            _work += (length < 0 ? _text.Length - index : length) + 1;
            if (length < 0)
            {
                return _text.Length;
            }

            index += length;
            if (EndsBare(start, index, place, ref open))
            {
                return index;
            }

            index++;
        }
    }

    private bool EndsBare(int start, int index, Place place, ref OpenBrackets open)
    {
        if (_isStrict)
        {
            return true;
        }

        var character = _text[index];
        switch (character)
        {
            case '{' or '[' or '(':
                open.Add(character);
                return false;
            case '}' or ']' or ')':
                return !open.TryRemove(character) && (character == ')' ? false : character == '}' || _brackets > 0);
            case '"':
                return IsKeyBehindNumber(start, index, place);
            case '/' or '#':
                return IsCommentBehindWord(start, index);
            default:
                return open.IsEmpty && (place == Place.Item ? character != ';' || _itemsEndAtSemicolons : EndsMember(index, character));
        }
    }

    // In [1; 2] semicolons are commas. Where commas stand too, as in [1,5; 2,5], they could be those of the numbers.
    private bool AreNumbersBetweenSemicolons(int from)
    {
        var length = _text[from..].IndexOfAnyExcept(NumbersBetweenSemicolons);
        _work += length < 0 ? _text.Length - from : length;
        return length >= 0 && _text[from + length] is ']' or '}';
    }

    private bool EndsMember(int index, char character)
    {
        var next = Ahead(index + 1, out _);
        if (next >= _text.Length || (character == '\n' && IsFence(next)))
        {
            return true;
        }

        var isClosed = character == ',' && _text[next] is '}' or ']' or ',';
        return isClosed || IsKeyAt(next, !_keysAreQuoted);
    }

    // In {"a":0.5"b":1} only the comma is missing.
    private bool IsKeyBehindNumber(int start, int quote, Place place) =>
        place == Place.Member && !_text[start..quote].TrimEnd().ContainsAnyExcept(NumberParts) && IsKeyAt(quote, allowsBare: false);

    // In "see // here" the slashes belong to the text; behind a single word they begin a comment.
    private bool IsCommentBehindWord(int start, int index)
    {
        if (index == start || CommentEnd(index) == index)
        {
            return false;
        }

        var word = _text[start..index];
        var isApart = char.IsWhiteSpace(word[^1]) || _text[index + 1] == '*';
        word = word.Length > LongestKeyAhead ? word : word.TrimEnd();
        return isApart && word.Length <= LongestKeyAhead && !word.ContainsAny(" \t\n");
    }

    /// <summary>Brackets that were opened inside a text without quotes.</summary>
    private struct OpenBrackets(bool countsParentheses)
    {
        private readonly bool _countsParentheses = countsParentheses;
        private int _braces;
        private int _brackets;
        private int _parentheses;

        public readonly bool IsEmpty => _braces + _brackets + _parentheses == 0;

        public void Add(char bracket)
        {
            _braces += bracket == '{' ? 1 : 0;
            _brackets += bracket == '[' ? 1 : 0;
            _parentheses += bracket == '(' && _countsParentheses ? 1 : 0;
        }

        public bool TryRemove(char bracket)
        {
            switch (bracket)
            {
                case '}':
                    return Decrease(ref _braces);
                case ']':
                    return Decrease(ref _brackets);
                default:
                    return Decrease(ref _parentheses);
            }
        }

        private static bool Decrease(ref int count)
        {
            if (count == 0)
            {
                return false;
            }

            count--;
            return true;
        }
    }
}
