using System.Buffers;
using ElixirMl.Schemas.Tolerant.Parsing;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Finds the members of an object that was written here: what is canonical already is cut, never judged a second time.</summary>
internal static class CanonicalMembers
{
    private static readonly SearchValues<char> Stops = SearchValues.Create("\",{}[]");

    /// <param name="json">One object; nothing when none was written.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="places">Receives where the value of each field stands.</param>
    public static void Locate(ReadOnlySpan<char> json, ReadOnlySpan<Field> fields, Span<Range> places)
    {
        for (var position = 1; position < json.Length && json[position] == '"';)
        {
            var colon = EndOfString(json, position);
            var end = EndOfValue(json, colon + 1);
            if (IndexOf(fields, json[(position + 1)..(colon - 1)]) is >= 0 and var index)
            {
                places[index] = (colon + 1)..end;
            }

            position = end + 1;
        }
    }

    private static int EndOfValue(ReadOnlySpan<char> json, int position)
    {
        for (var depth = 0; ; position++)
        {
            position += json[position..].IndexOfAny(Stops);
            switch (json[position])
            {
                case '"':
                    position = EndOfString(json, position) - 1;
                    break;
                case '{' or '[':
                    depth++;
                    break;
                case var other when depth == 0:
                    return position;
                case '}' or ']':
                    depth--;
                    break;
            }
        }
    }

    /// <returns>Behind the quote that closes the string.</returns>
    private static int EndOfString(ReadOnlySpan<char> json, int quote)
    {
        for (var position = quote + 1; ; position += 2)
        {
            position += json[position..].IndexOfAny('"', '\\');
            if (json[position] == '"')
            {
                return position + 1;
            }
        }
    }

    private static int IndexOf(ReadOnlySpan<Field> fields, ReadOnlySpan<char> key)
    {
        var decoded = key.Contains('\\') ? new char[key.Length] : [];
        key = decoded.Length == 0 ? key : decoded.AsSpan(0, StringDecoder.Decode(key, decoded, out _));
        for (var i = 0; i < fields.Length; i++)
        {
            if (key.SequenceEqual(fields[i].JsonName))
            {
                return i;
            }
        }

        return -1;
    }
}
