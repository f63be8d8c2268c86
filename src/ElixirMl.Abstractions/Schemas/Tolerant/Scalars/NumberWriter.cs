namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Writes a run of digits and separators the way JSON does.</summary>
internal readonly ref struct NumberWriter(Span<char> buffer)
{
    private readonly Span<char> _buffer = buffer;

    /// <param name="run">Digits, and separators each followed by a digit; may begin with a point.</param>
    /// <param name="isNegative">Whether to write a minus.</param>
    /// <param name="length">Characters written.</param>
    /// <param name="repairs">Receives what was mended.</param>
    public NumberFault Write(ReadOnlySpan<char> run, bool isNegative, out int length, ref NumberRepairs repairs)
    {
        length = 0;
        if (run.Length >= NumberScanner.MaximalDigits)
        {
            return NumberFault.TooLong;
        }

        var fault = NumberGrouping.Examine(run, out var point, ref repairs);
        if (fault != NumberFault.None)
        {
            return fault;
        }

        if (isNegative)
        {
            _buffer[length++] = '-';
        }

        length = WriteWhole(run[..point], length, ref repairs);
        length = WriteDecimals(run[point..], length);
        return NumberFault.None;
    }

    private int WriteWhole(ReadOnlySpan<char> digits, int length, ref NumberRepairs repairs)
    {
        var start = length;
        foreach (var character in digits)
        {
            if (char.IsAsciiDigit(character))
            {
                _buffer[length++] = character;
            }
            else if (character == '_')
            {
                repairs |= NumberRepairs.Syntax;
            }
        }

        var zeros = 0;
        while (start + zeros + 1 < length && _buffer[start + zeros] == '0')
        {
            zeros++;
        }

        if (zeros > 0 || length == start)
        {
            repairs |= NumberRepairs.Syntax;
        }

        if (length == start)
        {
            _buffer[length++] = '0';
        }

        _buffer[(start + zeros)..length].CopyTo(_buffer[start..]);
        return length - zeros;
    }

    private int WriteDecimals(ReadOnlySpan<char> decimals, int length)
    {
        if (decimals.IsEmpty)
        {
            return length;
        }

        _buffer[length++] = '.';
        foreach (var character in decimals[1..])
        {
            if (character != '_')
            {
                _buffer[length++] = character;
            }
        }

        return length;
    }
}
