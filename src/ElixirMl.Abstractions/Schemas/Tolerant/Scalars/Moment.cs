namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>A date, a time of day or both, as found in a text.</summary>
/// <param name="Date">Absent in a time of day.</param>
/// <param name="Time">Absent in a date.</param>
/// <param name="Offset">From UTC; absent when not given.</param>
internal readonly record struct Moment(DateOnly? Date, TimeOnly? Time, TimeSpan? Offset)
{
    /// <summary>Reads a moment at the start of a text.</summary>
    /// <returns>Length of what was read; 0 when there is none.</returns>
    public static int Match(ReadOnlySpan<char> text, TextFormat format, out Moment moment)
    {
        moment = default;
        var reader = new IsoReader(text);
        if (format == TextFormat.Time)
        {
            var isTime = reader.TryReadTime(out var time);
            moment = new(null, time, null);
            return isTime ? reader.Position : 0;
        }

        if (!reader.TryReadDate(out var date))
        {
            return 0;
        }

        var end = reader.Position;
        moment = new(date, null, null);
        if (reader.TryReadTimeMark() && reader.TryReadTime(out var timeOfDay) && reader.TryReadOffset(out var offset))
        {
            moment = new(date, timeOfDay, offset);
            end = reader.Position;
        }

        return end;
    }

    /// <summary>Writes the moment in the form that RFC 3339 asks for.</summary>
    /// <returns>Characters written.</returns>
    public int Write(Span<char> buffer, TextFormat format)
    {
        var length = format == TextFormat.Time ? 0 : WriteDate(buffer);
        if (format == TextFormat.Date)
        {
            return length;
        }

        if (format == TextFormat.DateTime)
        {
            buffer[length++] = 'T';
        }

        length += WriteTime(buffer[length..]);
        return format == TextFormat.DateTime ? WriteOffset(buffer, length) : length;
    }

    /// <summary>Whether the moment in UTC lies within the years 1 to 9999.</summary>
    public bool IsInRange()
    {
        var ticks = ToLocal().Ticks - Offset.GetValueOrDefault().Ticks;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;
    }

    /// <summary>The point in time, in UTC.</summary>
    public DateTime ToUtc() => DateTime.SpecifyKind(ToLocal() - Offset.GetValueOrDefault(), DateTimeKind.Utc);

    /// <summary>The point in time with its offset.</summary>
    public DateTimeOffset ToOffset() => new(ToLocal(), Offset.GetValueOrDefault());

    private DateTime ToLocal() => Date.GetValueOrDefault().ToDateTime(Time.GetValueOrDefault());

    private int WriteDate(Span<char> buffer)
    {
        var (year, month, day) = Date.GetValueOrDefault();
        WriteDigits(buffer, year, 4);
        buffer[4] = '-';
        WriteDigits(buffer[5..], month, 2);
        buffer[7] = '-';
        WriteDigits(buffer[8..], day, 2);
        return 10;
    }

    private int WriteTime(Span<char> buffer)
    {
        var time = Time.GetValueOrDefault();
        WriteDigits(buffer, time.Hour, 2);
        buffer[2] = ':';
        WriteDigits(buffer[3..], time.Minute, 2);
        buffer[5] = ':';
        WriteDigits(buffer[6..], time.Second, 2);
        var fraction = (int)(time.Ticks % TimeSpan.TicksPerSecond);
        if (fraction == 0)
        {
            return 8;
        }

        buffer[8] = '.';
        WriteDigits(buffer[9..], fraction, 7);
        return buffer[..16].TrimEnd('0').Length;
    }

    private int WriteOffset(Span<char> buffer, int length)
    {
        if (Offset is not { } offset)
        {
            return length;
        }

        if (offset == TimeSpan.Zero)
        {
            buffer[length++] = 'Z';
            return length;
        }

        buffer[length++] = offset < TimeSpan.Zero ? '-' : '+';
        WriteDigits(buffer[length..], Math.Abs(offset.Hours), 2);
        buffer[length + 2] = ':';
        WriteDigits(buffer[(length + 3)..], Math.Abs(offset.Minutes), 2);
        return length + 5;
    }

    private static void WriteDigits(Span<char> buffer, int number, int digits)
    {
        for (var i = digits - 1; i >= 0; i--)
        {
            buffer[i] = (char)('0' + (number % 10));
            number /= 10;
        }
    }
}
