using System.Buffers;
using System.Globalization;

namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Finds the one number of a text, with its sign, currency, separators and unit.</summary>
/// <remarks>A text with two numbers, or one whose number is part of something else (a date, a range, a version), is refused rather than guessed at.</remarks>
internal ref struct NumberScanner(ReadOnlySpan<char> text, Span<char> buffer)
{
    /// <summary>Digits of a number at most, sign, point and exponent included.</summary>
    public const int MaximalDigits = 400;

    /// <summary>Characters a buffer needs.</summary>
    public const int BufferLength = MaximalDigits + 8;

    private static readonly SearchValues<char> SignsAndCurrencies = SearchValues.Create("+-− $€£¥");

    private readonly Span<char> _buffer = buffer;
    private ReadOnlySpan<char> _text = text;
    private NumberRepairs _repairs;
    private int _length;
    private int _first;
    private int _last;

    public NumberFault Read(out NumberToken token)
    {
        token = default;
        _text = ScalarText.Unwrap(_text, out var unwrapped);
        _repairs = unwrapped ? NumberRepairs.Markup : NumberRepairs.None;
        var fault = FindOnly();
        if (fault != NumberFault.None)
        {
            return fault;
        }

        NoteSurroundings();
        token = new(_buffer[.._length], _repairs);
        return NumberFault.None;
    }

    private NumberFault FindOnly()
    {
        var found = false;
        for (var start = NextDigit(0); start >= 0; start = NextDigit(_last))
        {
            if (IsPartOfWord(start))
            {
                _last = EndOfWord(start);
                continue;
            }

            if (found)
            {
                return NumberFault.SeveralNumbers;
            }

            found = true;
            var fault = ReadAt(start);
            if (fault != NumberFault.None)
            {
                return fault;
            }
        }

        return found ? NumberFault.None : IsNotFinite(_text) ? NumberFault.NotFinite : NumberFault.NoNumber;
    }

    private readonly int NextDigit(int from)
    {
        var index = _text[from..].IndexOfAnyInRange('0', '9');
        return index < 0 ? -1 : from + index;
    }

    // "GPT-4", "k2" and "B2B" are names, not numbers.
    private readonly bool IsPartOfWord(int start)
    {
        var before = start - 1;
        if (before > 0 && _text[before] is '-' or '–' or '.' or '_')
        {
            before--;
        }

        return before >= 0 && (char.IsLetter(_text[before]) || _text[before] == '_');
    }

    private readonly int EndOfWord(int index)
    {
        while (index < _text.Length && (char.IsLetterOrDigit(_text[index]) || IsJoint(index)))
        {
            index++;
        }

        return index;
    }

    private readonly bool IsJoint(int index) =>
        _text[index] is '.' or '_' or '-' && index + 1 < _text.Length && char.IsLetterOrDigit(_text[index + 1]);

    private NumberFault ReadAt(int start)
    {
        var begin = start > 0 && _text[start - 1] == '.' ? start - 1 : start;
        var end = EndOfRun(start);
        _first = begin;
        var isNegative = ReadSign();
        var fault = NumberContext.Before(_text[.._first], out var isSaid);
        if (fault != NumberFault.None || (isNegative && isSaid) || IsAccounting(begin, end))
        {
            return fault == NumberFault.None ? NumberFault.UnclearSign : fault;
        }

        isNegative |= isSaid;
        _repairs |= isSaid ? NumberRepairs.Syntax : NumberRepairs.None;
        fault = new NumberWriter(_buffer).Write(_text[begin..end], isNegative, out _length, ref _repairs);
        if (fault != NumberFault.None)
        {
            return fault;
        }

        _last = ReadExponent(end);
        return _length >= MaximalDigits ? NumberFault.TooLong : ReadSuffix();
    }

    // An amount in brackets is below zero in the books, and only a remark elsewhere.
    private readonly bool IsAccounting(int begin, int end) =>
        _first == 1 && _text[0] == '(' && end < _text.Length && _text[end] == ')' && _text[begin..end].ContainsAny('.', ',');

    private readonly int EndOfRun(int index)
    {
        var start = index;
        while (index < _text.Length && (char.IsAsciiDigit(_text[index]) || IsSeparator(index) || IsGroupSpace(start, index)))
        {
            index++;
        }

        return index;
    }

    // In "1 000 000" the blanks separate thousands if nothing stands before: one to three digits, then groups of three.
    private readonly bool IsGroupSpace(int start, int index)
    {
        var isGroup = _text[index] == ' ' && IsDigitAt(index + 1) && IsDigitAt(index + 2) && IsDigitAt(index + 3) && !IsDigitAt(index + 4);
        return isGroup && !_text[..start].ContainsAnyExcept(SignsAndCurrencies) && (index - start <= 3 || _text[index - 4] == ' ') && !_text[start..index].ContainsAny('.', ',');
    }

    private readonly bool IsSeparator(int index) =>
        _text[index] is '.' or ',' or '_' or '\'' or '’' or '\u00A0' or '\u202F' or '\u2009' && IsDigitAt(index + 1);

    private readonly bool IsDigitAt(int index) => index < _text.Length && char.IsAsciiDigit(_text[index]);

    private bool ReadSign()
    {
        var isNegative = TakeSign();
        var before = _first > 0 && _text[_first - 1] is ' ' or '\u00A0' ? _first - 1 : _first;
        if (before > 0 && IsCurrency(_text[before - 1]))
        {
            _repairs |= NumberRepairs.Currency;
            _first = before - 1;
            isNegative |= TakeSign();
        }

        return isNegative;
    }

    private bool TakeSign()
    {
        if (_first == 0 || _text[_first - 1] is not ('-' or '+' or '−' or '–') || (_first > 1 && char.IsLetterOrDigit(_text[_first - 2])))
        {
            return false;
        }

        _first--;
        _repairs |= _text[_first] == '-' ? NumberRepairs.None : NumberRepairs.Syntax;
        return _text[_first] != '+';
    }

    private int ReadExponent(int end)
    {
        if (end >= _text.Length || _text[end] is not ('e' or 'E'))
        {
            return end;
        }

        var digits = end + 1 < _text.Length && _text[end + 1] is '+' or '-' ? end + 2 : end + 1;
        if (!IsDigitAt(digits))
        {
            var isCut = digits >= _text.Length || !char.IsLetter(_text[digits]);
            _repairs |= isCut ? NumberRepairs.Syntax : NumberRepairs.None;
            return isCut ? digits : end;
        }

        var stop = digits;
        while (IsDigitAt(stop))
        {
            stop++;
        }

        Append(_text[end..stop]);
        return stop;
    }

    private void Append(ReadOnlySpan<char> exponent)
    {
        // Too long a number is reported by the caller; nothing is written beyond the buffer.
        if (_length + exponent.Length < MaximalDigits)
        {
            exponent.CopyTo(_buffer[_length..]);
            _length += exponent.Length;
            return;
        }

        _length = MaximalDigits;
    }

    private NumberFault ReadSuffix()
    {
        if (_last >= _text.Length)
        {
            return NumberFault.None;
        }

        return _text[_last] switch
        {
            '/' when IsDigitAt(_last + 1) => ReadDenominator(),
            ':' or '-' or '^' or '*' when IsDigitAt(_last + 1) => NumberFault.Malformed,
            '*' when _last + 2 < _text.Length && _text[_last + 1] == '*' && IsDigitAt(_last + 2) => NumberFault.Malformed,
            var letter when char.IsLetter(letter) => ReadUnit(),
            _ => ReadFollower(),
        };
    }

    private NumberFault ReadDenominator()
    {
        var start = _last + 1;
        var end = start;
        while (IsDigitAt(end))
        {
            end++;
        }

        _last = end;
        var isWhole = end >= _text.Length || !(_text[end] is '/' or '.' or ',' && IsDigitAt(end + 1));
        return isWhole && Divide(_text[start..end]) ? NumberFault.None : NumberFault.Malformed;
    }

    private bool Divide(ReadOnlySpan<char> denominator)
    {
        if (!decimal.TryParse(_buffer[.._length], NumberStyles.Float, CultureInfo.InvariantCulture, out var upper) ||
            !decimal.TryParse(denominator, NumberStyles.None, CultureInfo.InvariantCulture, out var lower) || lower == 0)
        {
            return false;
        }

        _repairs |= NumberRepairs.Fraction;
        return (upper / lower).TryFormat(_buffer, out _length, provider: CultureInfo.InvariantCulture);
    }

    // "5kg" is 5, "10k" is not 10, "0x1F" is not 0.
    private NumberFault ReadUnit()
    {
        var end = _last;
        while (end < _text.Length && char.IsLetter(_text[end]))
        {
            end++;
        }

        var unit = _text[_last..end];
        _last = end;
        return IsDigitAt(end) ? NumberFault.Malformed : NumberUnits.IsScaleSuffix(unit) ? NumberFault.Scaled : ReadFollower();
    }

    private NumberFault ReadFollower()
    {
        var rest = _text[_last..];
        var next = rest.TrimStart(" \u00A0\u202F");
        if (next.IsEmpty)
        {
            return NumberFault.None;
        }

        var gap = rest.Length - next.Length;
        if (IsCurrency(next[0]))
        {
            _repairs |= NumberRepairs.Currency;
            _last += gap + 1;
            return NumberFault.None;
        }

        var words = new WordReader(next);
        var word = words.MoveNext() && words.Start == 0 ? words.Word : default;
        if (next[0] == '%' || NumberUnits.IsPercent(word) || NumberUnits.IsPerCent(next))
        {
            _repairs |= NumberRepairs.Percent;
            _last += gap + Math.Max(1, word.Length);
            return NumberFault.None;
        }

        return NumberUnits.IsScaleWord(word) ? NumberFault.Scaled : NumberContext.After(next);
    }

    private void NoteSurroundings()
    {
        var before = _text[.._first].Trim();
        var after = _text[_last..].Trim();
        if (before.IsEmpty && after.IsEmpty)
        {
            return;
        }

        _repairs |= HasWords(before) || HasWords(after) ? NumberRepairs.Mention : NumberRepairs.Markup;
    }

    private static bool HasWords(ReadOnlySpan<char> text) => new WordReader(text).MoveNext();

    private static bool IsCurrency(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.CurrencySymbol;

    private static bool IsNotFinite(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("+-−");
        return text.Equals("nan", StringComparison.OrdinalIgnoreCase) ||
            text.Equals("inf", StringComparison.OrdinalIgnoreCase) ||
            text.Equals("infinity", StringComparison.OrdinalIgnoreCase) ||
            text is "∞";
    }
}
