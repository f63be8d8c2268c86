namespace ElixirMl.Adapters;

/// <summary>Follows brackets and strings of one JSON object or list, character by character, until it closes.</summary>
internal struct JsonBalance
{
    private const int DeepestLevel = 64;

    // One bit per level, the outermost first: set for a list.
    private ulong _lists;
    private int _depth;
    private bool _isInString;
    private bool _isEscaped;
    private bool _hasItem;

    // The last character that was no blank; of a string, its quote.
    private char _last;

    public JsonStep Next(char character)
    {
        if (_isInString)
        {
            GoOnInString(character);
            return JsonStep.Inside;
        }

        if (char.IsWhiteSpace(character))
        {
            return JsonStep.Inside;
        }

        _hasItem |= _depth == 1 && character is not (',' or ']' or '}');
        var step = Step(character);
        _last = character;
        return step;
    }

    private JsonStep Step(char character)
    {
        switch (character)
        {
            // A quote elsewhere belongs to the text before it, and only the whole reply tells where that ends.
            case '"':
                _isInString = true;
                return _last is '[' or '{' or ',' or ':' ? JsonStep.Inside : JsonStep.Lost;
            case '[' or '{':
                return Open(character == '[');
            case ']' or '}':
                return Close(character == ']');
            case ',' when _depth == 1:
                var hadItem = _hasItem;
                _hasItem = false;
                return hadItem ? JsonStep.Item : JsonStep.Lost;
            case ',' when _depth == 2 && (_lists & 0b11) == 0b01 && _last is not ('{' or ',' or ':'):
                return JsonStep.Member;
            case ',' or ':':
                return JsonStep.Inside;
            default:
                return _last != '"' && (char.IsAsciiLetterOrDigit(character) || character is '+' or '-' or '.') ? JsonStep.Inside : JsonStep.Lost;
        }
    }

    private void GoOnInString(char character)
    {
        _isInString = _isEscaped || character != '"';
        _isEscaped = !_isEscaped && character == '\\';
    }

    private JsonStep Open(bool isList)
    {
        if (_depth == DeepestLevel)
        {
            return JsonStep.Lost;
        }

        var bit = 1UL << _depth++;
        _lists = isList ? _lists | bit : _lists & ~bit;
        return JsonStep.Inside;
    }

    private JsonStep Close(bool isList)
    {
        if (_depth == 0 || ((_lists >> (_depth - 1)) & 1) == 1 != isList)
        {
            return JsonStep.Lost;
        }

        return --_depth == 0 ? JsonStep.Closed : JsonStep.Inside;
    }
}
