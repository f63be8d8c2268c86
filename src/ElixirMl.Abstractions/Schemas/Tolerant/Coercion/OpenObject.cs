using System.Buffers;
using ElixirMl.Schemas.Tolerant.Parsing;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Reads an object whose opening brace is missing, because the prompt ended with it or because it was forgotten: <c>"name": "Ada", "age": 36}</c>.</summary>
internal static class OpenObject
{
    private const int LongestKey = 128;

    public static bool TryRead(ReadOnlySpan<char> text, FieldType.Object type, JsonBuffer output, TolerantLog log)
    {
        text = Fences.Unwrap(text, out _);
        if (!BeginsWithKey(text, type.Schema.Fields.AsSpan()))
        {
            return false;
        }

        var whole = ArrayPool<char>.Shared.Rent(text.Length + 1);
        whole[0] = '{';
        text.CopyTo(whole.AsSpan(1));
        var attempt = log.Fork();
        var before = output.Length;
        var isRead = ContainerSearch.TryRead(whole.AsSpan(0, text.Length + 1), type, output, attempt);
        ArrayPool<char>.Shared.Return(whole);
        log.Work += attempt.Work;
        if (!isRead)
        {
            output.Length = before;
            return false;
        }

        log.Mend(RepairKinds.MissingBracket);
        log.Absorb(attempt);
        return true;
    }

    private static bool BeginsWithKey(ReadOnlySpan<char> text, ReadOnlySpan<Field> fields)
    {
        if (text.IsEmpty || text[0] is not ('"' or '\''))
        {
            return false;
        }

        var close = text[1..Math.Min(text.Length, LongestKey)].IndexOf(text[0]) + 1;
        return close > 1 && text[(close + 1)..].TrimStart() is [':', ..] && FieldMatch.Find(fields, text[1..close], out _) >= 0;
    }
}
