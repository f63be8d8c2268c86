namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Reads dates and times with the year first, at one place of a text.</summary>
internal ref struct IsoReader(ReadOnlySpan<char> text)
{
    private const int FractionDigits = 7;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Behind what was read so far.</summary>
    public int Position { get; private set; }

    /// <summary>Reads <c>2024-01-15</c>, also with slashes or points and without leading zeros.</summary>
    public bool TryReadDate(out DateOnly date)
    {
        date = default;
        if (!TryReadNumber(4, 4, out var year) || !TryReadSeparator(default, out var separator) ||
            !TryReadNumber(1, 2, out var month) || !TryReadSeparator(separator, out _) ||
            !TryReadNumber(1, 2, out var day))
        {
            return false;
        }

        if (year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new(year, month, day);
        return true;
    }

    /// <summary>Reads <c>10:30</c>, <c>10:30:15.25</c> or <c>10:30 PM</c>.</summary>
    public bool TryReadTime(out TimeOnly time)
    {
        time = default;
        if (!TryReadNumber(1, 2, out var hour) || !TryTake(':') || !TryReadNumber(2, 2, out var minute))
        {
            return false;
        }

        var second = 0;
        long ticks = 0;
        if (TryTake(':') && (!TryReadNumber(2, 2, out second) || !TryReadFraction(out ticks)))
        {
            return false;
        }

        if (!TryReadHalfOfDay(ref hour) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = new TimeOnly(hour, minute, second).Add(TimeSpan.FromTicks(ticks));
        return true;
    }

    /// <summary>Moves over a <c>T</c> or white space when a time may follow.</summary>
    public bool TryReadTimeMark()
    {
        var start = Position;
        Position += Position < _text.Length && _text[Position] is 'T' or 't' or ',' ? 1 : 0;
        while (Position < _text.Length && _text[Position] == ' ')
        {
            Position++;
        }

        return Position > start && Position < _text.Length && char.IsAsciiDigit(_text[Position]);
    }

    /// <summary>Reads <c>Z</c>, <c>UTC</c>, <c>+02:00</c>, <c>+0200</c> or nothing.</summary>
    /// <returns>Whether what follows is no malformed offset.</returns>
    public bool TryReadOffset(out TimeSpan? offset)
    {
        offset = null;
        var rest = _text[Position..].TrimStart(' ');
        var gap = _text.Length - Position - rest.Length;
        if (rest.StartsWith("UTC", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("GMT", StringComparison.OrdinalIgnoreCase))
        {
            return Accept(gap + 3, out offset);
        }

        if (rest.StartsWith("Z", StringComparison.OrdinalIgnoreCase))
        {
            return Accept(gap + 1, out offset);
        }

        if (rest.IsEmpty || rest[0] is not ('+' or '-' or '−'))
        {
            return true;
        }

        Position += gap + 1;
        return TryReadDistance(rest[0] == '+' ? 1 : -1, out offset);
    }

    private bool Accept(int length, out TimeSpan? offset)
    {
        Position += length;
        offset = TimeSpan.Zero;
        return true;
    }

    private bool TryReadDistance(int sign, out TimeSpan? offset)
    {
        offset = null;
        var minutes = 0;
        if (!TryReadTwoDigits(out var hours) || ((TryTake(':') || IsDigit()) && !TryReadNumber(2, 2, out minutes)))
        {
            return false;
        }

        offset = sign * new TimeSpan(hours, minutes, 0);
        return minutes < 60 && offset.Value.Duration() <= TimeSpan.FromHours(14);
    }

    private bool TryReadHalfOfDay(ref int hour)
    {
        var rest = _text[Position..].TrimStart(' ');
        var isMorning = rest.StartsWith("AM", StringComparison.OrdinalIgnoreCase);
        if (!isMorning && !rest.StartsWith("PM", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        Position = _text.Length - rest.Length + 2;
        var isValid = hour is >= 1 and <= 12;
        hour = (hour % 12) + (isMorning ? 0 : 12);
        return isValid;
    }

    private bool TryReadFraction(out long ticks)
    {
        ticks = 0;
        if (!TryTake('.') && !TryTake(','))
        {
            return true;
        }

        var digits = 0;
        for (; IsDigit(); Position++, digits++)
        {
            ticks = digits < FractionDigits ? (ticks * 10) + (_text[Position] - '0') : ticks;
        }

        for (var i = digits; i < FractionDigits; i++)
        {
            ticks *= 10;
        }

        return digits > 0;
    }

    // In +0200 more digits follow.
    private bool TryReadTwoDigits(out int number)
    {
        number = 0;
        var isNumber = Position + 1 < _text.Length && char.IsAsciiDigit(_text[Position]) && char.IsAsciiDigit(_text[Position + 1]);
        if (isNumber)
        {
            number = ((_text[Position] - '0') * 10) + (_text[Position + 1] - '0');
            Position += 2;
        }

        return isNumber;
    }

    private bool TryReadNumber(int minimalDigits, int maximalDigits, out int number)
    {
        number = 0;
        var digits = 0;
        for (; digits < maximalDigits && IsDigit(); Position++, digits++)
        {
            number = (number * 10) + (_text[Position] - '0');
        }

        return digits >= minimalDigits && !IsDigit();
    }

    private bool TryReadSeparator(char expected, out char separator)
    {
        separator = Position < _text.Length ? _text[Position++] : default;
        return separator is '-' or '/' or '.' && (expected == default || separator == expected);
    }

    private bool TryTake(char character)
    {
        if (Position >= _text.Length || _text[Position] != character)
        {
            return false;
        }

        Position++;
        return true;
    }

    private readonly bool IsDigit() => Position < _text.Length && char.IsAsciiDigit(_text[Position]);
}
