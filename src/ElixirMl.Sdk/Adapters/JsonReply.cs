using System.Buffers;
using System.Text;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>Finds the JSON object in a reply and cuts it into the texts of its fields.</summary>
/// <remarks>Linear in the length of the reply.</remarks>
internal static class JsonReply
{
    /// <summary>Cuts a reply that is the object as it was asked for, with all it must have, and nothing else.</summary>
    /// <returns>Whether it is; otherwise <paramref name="fields"/> hold nothing of use.</returns>
    public static bool TryCut(Schema outputs, string reply, int from, Span<FieldText> fields)
    {
        fields.Fill(FieldText.Absent);
        var start = from + reply.AsSpan(from).IndexOf('{');
        if (start < from || !reply.AsSpan(from, start - from).IsWhiteSpace())
        {
            return false;
        }

        var scanner = new JsonObjectScanner(reply, start);
        return TryCut(ref scanner, outputs, fields) && scanner.IsClosed && reply.AsSpan(scanner.Position).IsWhiteSpace() && HasAll(outputs, fields);
    }

    /// <summary>Searches a reply for the object, mending whatever can be mended.</summary>
    /// <param name="outputs">What was asked.</param>
    /// <param name="reply">Whatever the model wrote.</param>
    /// <param name="from">Where the reply proper begins.</param>
    /// <param name="fields">Receives the fields as strict JSON.</param>
    /// <param name="log">Receives repairs, and errors when the object or a field cannot be read.</param>
    /// <returns>Whether all fields were read; otherwise <paramref name="fields"/> hold those that were.</returns>
    public static bool TryFind(Schema outputs, string reply, int from, Span<FieldText> fields, TolerantLog log)
    {
        var json = new ArrayBufferWriter<byte>();
        var isRead = TolerantReader.TryReadObject(reply.AsSpan(from), outputs, json, log);
        TryCut(outputs, Encoding.UTF8.GetString(json.WrittenSpan), 0, fields);
        return isRead;
    }

    private static bool TryCut(ref JsonObjectScanner scanner, Schema outputs, Span<FieldText> fields)
    {
        while (scanner.TryReadMember(out var name, out var value))
        {
            var index = FieldNames.IndexOf(outputs, name.Span);
            if (index < 0 || !fields[index].IsAbsent)
            {
                return false;
            }

            fields[index] = new(value, FieldTextForm.Json);
        }

        return true;
    }

    private static bool HasAll(Schema outputs, ReadOnlySpan<FieldText> fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i].IsAbsent && outputs.Fields[i].IsRequired)
            {
                return false;
            }
        }

        return true;
    }
}
