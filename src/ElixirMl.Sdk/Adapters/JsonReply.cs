using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Finds the JSON object in a reply and cuts it into the texts of its values.</summary>
/// <remarks>Of several objects the one with most of the asked keys counts, the first among equals. Linear in the length of the reply.</remarks>
internal static class JsonReply
{
    public static bool TryParse(Schema outputs, string reply, int from, Span<FieldText> fields, out ReplyEnding ending)
    {
        var candidate = new FieldText[fields.Length];
        var best = 0;
        ending = ReplyEnding.Open;
        fields.Fill(FieldText.Absent);
        for (var at = reply.IndexOf('{', from); at >= 0 && best < fields.Length; at = reply.IndexOf('{', at))
        {
            Array.Fill(candidate, FieldText.Absent);
            var scanner = new JsonObjectScanner(reply, at);
            var found = Fill(ref scanner, outputs, candidate);
            if (found > best)
            {
                best = found;
                candidate.CopyTo(fields);
                ending = scanner.IsClosed ? ReplyEnding.Closed : ReplyEnding.Open;
            }

            at = Math.Max(at + 1, scanner.Position);
        }

        return best > 0;
    }

    private static int Fill(ref JsonObjectScanner scanner, Schema outputs, FieldText[] fields)
    {
        var found = 0;
        while (scanner.TryReadMember(out var name, out var value))
        {
            var index = FieldNames.Find(outputs, name.Span);
            if (index >= 0)
            {
                found += fields[index].IsAbsent ? 1 : 0;
                fields[index] = new(value, FieldTextForm.Json);
            }
        }

        return found;
    }
}
