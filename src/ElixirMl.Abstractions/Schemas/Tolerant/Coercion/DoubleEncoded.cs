using System.Buffers;
using ElixirMl.Schemas.Tolerant.Parsing;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Reads JSON that was written into a JSON string, with or without the quotes around it.</summary>
internal static class DoubleEncoded
{
    private const int MaximalDecodings = 3;

    public static bool TryRead(ReadOnlySpan<char> text, FieldType type, JsonBuffer output, TolerantLog log)
    {
        if (log.Decodings >= MaximalDecodings || !TryUnquote(text, out var content))
        {
            return false;
        }

        var decoded = ArrayPool<char>.Shared.Rent(content.Length);
        var length = StringDecoder.Decode(content, decoded, out _);
        log.Work += content.Length;
        var isRead = TryReadDecoded(decoded.AsSpan(0, length).TrimStart(), type, output, log);
        ArrayPool<char>.Shared.Return(decoded);
        return isRead;
    }

    private static bool TryReadDecoded(ReadOnlySpan<char> text, FieldType type, JsonBuffer output, TolerantLog log)
    {
        if (text.IsEmpty || text[0] is not ('{' or '[' or '"'))
        {
            return false;
        }

        var attempt = log.Fork();
        attempt.Decodings++;
        var before = output.Length;
        var isRead = ContainerSearch.TryRead(text, type, output, attempt);
        log.Work += attempt.Work;
        if (!isRead)
        {
            output.Length = before;
            return false;
        }

        log.Mend(RepairKinds.DoubleEncoded);
        log.Absorb(attempt);
        return true;
    }

    private static bool TryUnquote(ReadOnlySpan<char> text, out ReadOnlySpan<char> content)
    {
        var isQuoted = text.Length >= 2 && text[0] == '"' && text[^1] == '"';
        content = isQuoted ? text[1..^1] : text;
        return isQuoted || (text.Length > 2 && text[0] is '{' or '[' && text[1..].TrimStart(" {[").StartsWith("\\\""));
    }
}
