using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Cuts a reply into the sections below its marks.</summary>
/// <remarks>
/// Text before the first mark is a preamble. A mark ends the field before it; the first mark of a field counts; text
/// below a mark that starts no field is dropped. Linear in the length of the reply.
/// </remarks>
internal static class SectionReply
{
    /// <returns>Whether any mark was found; otherwise <paramref name="fields"/> are absent.</returns>
    public static bool TryParse<TMarks>(TMarks marks, string reply, int from, Span<FieldText> fields, out ReplyEnding ending)
        where TMarks : IFieldMarks
    {
        fields.Fill(FieldText.Absent);
        var (position, start, field) = (from, from, FieldMark.NoField);
        var (any, isClosed) = (false, false);
        while (marks.TryFind(reply, position, out var mark))
        {
            Close(reply, fields, field, start, mark.Start);
            var isNew = mark.Field >= 0 && fields[mark.Field].IsAbsent;
            field = isNew ? mark.Field : FieldMark.NoField;
            isClosed |= !isNew && mark.IsEnd;
            start = position = mark.End;
            any = true;
        }

        Close(reply, fields, field, start, any ? Envelope.TrimFence(reply, start) : start);
        ending = isClosed ? ReplyEnding.Closed : ReplyEnding.Open;
        return any;
    }

    private static void Close(string reply, Span<FieldText> fields, int field, int start, int end)
    {
        if (field != FieldMark.NoField)
        {
            fields[field] = new(reply.AsMemory(start, end - start).Trim(), FieldTextForm.Plain);
        }
    }
}
