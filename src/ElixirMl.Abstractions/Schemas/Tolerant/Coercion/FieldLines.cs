using System.Buffers;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Reads an object from lines that begin with the names of its fields; a value reaches to the next such line.</summary>
internal static class FieldLines
{
    public static Attempt? Read(ReadOnlySpan<char> text, Schema schema, TolerantLog log)
    {
        var fields = schema.Fields.AsSpan();
        var places = ArrayPool<Range>.Shared.Rent(fields.Length);
        places.AsSpan(0, fields.Length).Clear();
        var found = Find(text, fields, places);
        var attempt = found == 0 ? null : Write(text, fields, places, found, log);
        ArrayPool<Range>.Shared.Return(places);
        return attempt;
    }

    private static int Find(ReadOnlySpan<char> text, ReadOnlySpan<Field> fields, Span<Range> places)
    {
        var (found, open, start) = (0, -1, 0);
        for (var line = 0; line < text.Length;)
        {
            var length = text[line..].IndexOf('\n');
            var end = length < 0 ? text.Length : line + length;
            var field = KeyLine.TrySplit(text[line..end], out var key, out var value) ? FieldMatch.Find(fields, key, out _) : -1;
            if (field >= 0 && places[field].Equals(default))
            {
                Close(places, open, start, line);
                (open, start) = (field, line + value);
                places[field] = ^0..^0;
                found++;
            }

            line = end + 1;
        }

        Close(places, open, start, text.Length);
        return found;
    }

    private static void Close(Span<Range> places, int field, int start, int end)
    {
        if (field >= 0)
        {
            places[field] = start..end;
        }
    }

    private static Attempt Write(ReadOnlySpan<char> text, ReadOnlySpan<Field> fields, ReadOnlySpan<Range> places, int found, TolerantLog log)
    {
        var attempt = new Attempt(log);
        var isRead = true;
        attempt.Log.Mend(RepairKinds.Lines);
        attempt.Output.Raw("{"u8);
        for (var i = 0; i < fields.Length; i++)
        {
            var before = attempt.Output.Length;
            attempt.Log.Enter(fields[i].JsonName);
            var isField = places[i].Equals(default)
                ? AbsentField.TryWrite(fields[i], fields, "", isCut: false, attempt.Output, attempt.Log)
                : TryWrite(text[places[i]], fields[i], attempt);
            attempt.Log.Leave();
            attempt.Output.Length = isField ? attempt.Output.Length : before;
            isRead &= isField;
        }

        attempt.Output.Raw("}"u8);
        attempt.Finish(default, isRead, found);
        return attempt;
    }

    private static bool TryWrite(ReadOnlySpan<char> text, Field field, Attempt attempt)
    {
        attempt.Output.Key(field.JsonName);
        return LooseText.TryRead(LineValue.Of(text, field.Type, attempt.Log), field.Type, TextOrigin.Section, attempt.Output, attempt.Log);
    }
}
