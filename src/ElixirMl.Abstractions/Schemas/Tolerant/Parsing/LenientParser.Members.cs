using System.Buffers;

namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <content>Members of objects.</content>
internal ref partial struct LenientParser
{
    private const int LongestFirstKey = 256;

    // "and", "or else"
    private const int LongestJoint = 32;

    private static readonly SearchValues<char> EndOfBareKey = SearchValues.Create(":=,;}]{[\n\"“”：，");

    private void ParseMembers(int node)
    {
        var comma = new CommaState();
        var extraBraces = 0;
        while (true)
        {
            SkipTrivia();
            if (IsAtEnd || IsFence(_position))
            {
                Cut(_position);
                Truncate(node);
                return;
            }

            switch (_text[_position])
            {
                case '}' when extraBraces > 0:
                    _position++;
                    extraBraces--;
                    break;
                case '}':
                    _position++;
                    _repairs |= comma.AtEnd();
                    return;
                case ']' when _brackets > 0:
                    _repairs |= SyntaxRepairs.MissingBracket;
                    return;
                case '{':
                    SkipCharacter(SyntaxRepairs.ExtraBracket);
                    extraBraces++;
                    break;
                case ',' or ';' or '，':
                    _repairs |= comma.Take(_text[_position++]);
                    break;
                default:
                    ParseMember(node, ref comma);
                    break;
            }
        }
    }

    private void ParseMember(int node, ref CommaState comma)
    {
        var key = _nodes.Count;
        var start = _position;
        if (!TryParseKey())
        {
            _nodes.RemoveFrom(key);
            SkipStray(start);
            return;
        }

        _repairs |= comma.BeforeElement();
        SkipTrivia();
        if (IsAtEnd || _text[_position] is ',' or ';' or '，' or '}')
        {
            var missing = _nodes.Add(NodeKind.Missing, _position);
            _nodes[missing].Flags = IsAtEnd ? NodeFlags.Incomplete : NodeFlags.None;
            Close(missing);
        }
        else
        {
            var value = _nodes.Count;
            ParseValue(Place.Member);
            ParseMoreObjects(value);
        }

        _nodes[node].Count++;
    }

    /// <summary>In <c>"a": {…}, {…}</c> the brackets of a list are missing, if the objects begin alike.</summary>
    private void ParseMoreObjects(int value)
    {
        if (!IsAlikeAhead(value, out var next))
        {
            return;
        }

        var first = value + 1;
        _nodes.Insert(value, NodeKind.Array, _nodes[value].Start);
        _nodes[value].Count = 1;
        _repairs |= SyntaxRepairs.ListBrackets;
        do
        {
            _position = next;
            ParseValue(Place.Item);
            _nodes[value].Count++;
        }
        while (IsAlikeAhead(first, out next));

        Close(value);
    }

    private readonly int SkipWords(int index)
    {
        var end = Math.Min(_text.Length, index + LongestJoint);
        while (index < end && (char.IsLetter(_text[index]) || char.IsWhiteSpace(_text[index]) || _text[index] == ','))
        {
            index++;
        }

        return index;
    }

    /// <summary>Whether another object follows, with or without a comma or a word between, whose first key is that of an object before.</summary>
    private bool IsAlikeAhead(int node, out int next)
    {
        next = _position;
        if (_isStrict || _nodes[node].Kind != NodeKind.Object || _nodes[node].Count == 0)
        {
            return false;
        }

        next = SkipWords(_position);
        if (next >= _text.Length || _text[next] != '{')
        {
            return false;
        }

        var inside = Ahead(next + 1, out _);
        inside += inside < _text.Length && Quotation.IsOpener(_text[inside]) ? 1 : 0;
        var key = _text[_nodes[node + 1].Start.._nodes[node + 1].End];
        _work += key.Length;
        return inside < _text.Length && _text[inside..].StartsWith(key);
    }

    /// <summary>Reads a key and the colon behind it.</summary>
    private bool TryParseKey()
    {
        var isQuoted = Quotation.IsOpener(_text[_position]);
        if (!(isQuoted ? TryParseQuotedKey() : TryParseBareKey()))
        {
            return false;
        }

        _keysAreQuoted &= isQuoted;
        SkipTrivia();
        if (IsAtEnd || _text[_position] is not (':' or '=' or '：'))
        {
            return false;
        }

        _repairs |= _text[_position] == ':' ? SyntaxRepairs.None : SyntaxRepairs.StrayText;
        _position += _text[_position] == '=' && _position + 1 < _text.Length && _text[_position + 1] == '>' ? 2 : 1;
        return true;
    }

    private bool TryParseQuotedKey()
    {
        var close = FindClosingQuote(_position, _text.Length, out var hasEscapes);
        if (close < 0)
        {
            _position = _text.Length;
            return false;
        }

        _repairs |= _text[_position] == '"' ? SyntaxRepairs.None : SyntaxRepairs.Quotes;
        var node = _nodes.Add(NodeKind.String, _position + 1);
        _nodes[node].Flags = hasEscapes ? NodeFlags.HasEscapes : NodeFlags.None;
        _position = close;
        Close(node);
        _position++;
        return true;
    }

    private bool TryParseBareKey()
    {
        var rest = _text[_position..];
        var length = rest.IndexOfAny(EndOfBareKey);
        _work += length < 0 ? rest.Length : length;
        if (length < 1 || rest[length] is not (':' or '=' or '：'))
        {
            return false;
        }

        _repairs |= SyntaxRepairs.UnquotedKey;
        var node = _nodes.Add(NodeKind.Bare, _position);
        _position += rest[..length].TrimEnd().Length;
        Close(node);
        return true;
    }

    /// <summary>Moves to where the next member may begin, which is not where the last attempt began.</summary>
    private void SkipStray(int start)
    {
        _repairs |= SyntaxRepairs.StrayText;
        _position = Math.Max(_position, start + 1);
        while (!IsAtEnd && _text[_position] is not (',' or ';' or '}' or ']' or '\n' or '"' or '{'))
        {
            _position++;
            _work++;
        }
    }

    /// <summary>Whether the braces at hand hold plain items, as sets do in Python.</summary>
    private bool IsSet()
    {
        var start = Ahead(_position, out _);
        if (start >= _text.Length)
        {
            return false;
        }

        var end = Math.Min(_text.Length, start + LongestFirstKey);
        if (Quotation.IsOpener(_text[start]))
        {
            var close = FindClosingQuote(start, end, out _);
            var next = close < 0 ? _text.Length : Ahead(close + 1, out _);
            return next < _text.Length && _text[next] is ',' or '}';
        }

        var length = _text[start..end].IndexOfAny(EndOfBareKey);
        return length > 0 && _text[start + length] is ',' or '}';
    }
}
