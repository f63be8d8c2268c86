using System.Buffers;

namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Tells whether commas in a list of numbers belong to the numbers, as in <c>1,000, 2,000</c>, or may do so, as in <c>1,5, 2,5</c>.</summary>
/// <remarks>A comma is tight when nothing but it stands between two numbers; numbers joined by tight commas may be one.</remarks>
internal ref struct NumberCommas(ReadOnlySpan<char> text, bool isWhole)
{
    private static readonly SearchValues<char> DigitsAndBlanks = SearchValues.Create("0123456789 ");

    private readonly ReadOnlySpan<char> _text = text;
    private int _end = -1;
    private int _parts;
    private int _firstLength;
    private bool _isThousands;
    private bool _isDigits;
    private bool _hasGap;
    private bool _hasJoint;
    private bool _hasZeros;
    private bool _hasBlanks;
    private bool _areThousands = true;
    private bool _arePairs = true;

    public static bool IsTight(ReadOnlySpan<char> text, int end, int start) => start == end + 1 && text[end] == ',';

    /// <summary>Adds the next number by where it stands.</summary>
    public void Add(int start, int end)
    {
        var number = _text[start..end];
        var isDigits = !number.TrimStart('-').ContainsAnyExceptInRange('0', '9');
        if (_end < 0 || !IsTight(_text, _end, start))
        {
            Close();
            _hasGap |= _end >= 0;
            (_parts, _firstLength, _isDigits) = (0, number.TrimStart('-').Length, isDigits);
            _isThousands = isDigits && _firstLength is >= 1 and <= 3 && number[^_firstLength] != '0';
        }
        else
        {
            _hasZeros |= isDigits && number.Length == 3 && number[0] == '0';
            _isThousands &= isDigits && number.Length == 3 && number[0] != '-';
            _isDigits &= isDigits && number[0] != '-';
        }

        _hasBlanks |= number.Contains(' ') && !number.ContainsAnyExcept(DigitsAndBlanks);
        _parts++;
        _end = end;
    }

    /// <param name="isBare">Whether no bracket says that the text is a list.</param>
    public CommaUse Judge(bool isBare = false)
    {
        Close();
        if (_hasBlanks || !_hasJoint)
        {
            return _hasBlanks ? CommaUse.Unclear : CommaUse.Separate;
        }

        // No item begins with a zero, so three digits that do belong to the number before them.
        if (_hasZeros)
        {
            return _areThousands ? CommaUse.Group : CommaUse.Unclear;
        }

        var mayGroup = _areThousands && (_hasGap || (isBare && _firstLength < 3));
        var mayBeDecimals = !isWhole && _arePairs && (_hasGap || isBare);
        return mayGroup || mayBeDecimals ? CommaUse.Unclear : CommaUse.Separate;
    }

    private void Close()
    {
        if (_parts > 1)
        {
            _hasJoint = true;
            _areThousands &= _isThousands;
        }

        _arePairs &= _parts == 0 || (_isDigits && _parts <= 2);
    }
}
