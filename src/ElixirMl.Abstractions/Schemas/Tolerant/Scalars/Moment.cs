using System.Globalization;

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
        var length = 0;
        if (format != TextFormat.Time)
        {
            _ = Date.GetValueOrDefault().TryFormat(buffer, out length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (format == TextFormat.DateTime)
        {
            buffer[length++] = 'T';
        }

        if (format == TextFormat.Date)
        {
            return length;
        }

        _ = Time.GetValueOrDefault().TryFormat(buffer[length..], out var written, "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        return format == TextFormat.DateTime ? WriteOffset(buffer, length + written) : length + written;
    }

    /// <summary>Whether the moment in UTC lies within the years 1 to 9999.</summary>
    public bool IsInRange()
    {
        var ticks = Date.GetValueOrDefault().ToDateTime(Time.GetValueOrDefault()).Ticks - Offset.GetValueOrDefault().Ticks;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;
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
        _ = offset.TryFormat(buffer[length..], out var written, "hh\\:mm", CultureInfo.InvariantCulture);
        return length + written;
    }
}
