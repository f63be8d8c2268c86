using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Strict JSON under construction, in UTF-8; what was written can be taken back.</summary>
internal sealed class JsonBuffer : IDisposable
{
    private static readonly SearchValues<char> MustEscape =
        SearchValues.Create("\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(256);

    /// <summary>Bytes written; set it back to drop the last ones.</summary>
    public int Length { get; set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Raw(ReadOnlySpan<byte> json)
    {
        Reserve(json.Length);
        json.CopyTo(_bytes.AsSpan(Length));
        Length += json.Length;
    }

    /// <summary>Writes JSON that consists of ASCII only.</summary>
    public void Raw(ReadOnlySpan<char> json)
    {
        Reserve(json.Length);
        Length += Encoding.ASCII.GetBytes(json, _bytes.AsSpan(Length));
    }

    /// <summary>Writes JSON given as text.</summary>
    public void Json(ReadOnlySpan<char> json)
    {
        Reserve(json.Length * 3L);
        Length += Encoding.UTF8.GetBytes(json, _bytes.AsSpan(Length));
    }

    /// <summary>Writes a comma unless nothing stands before in the container at hand.</summary>
    public void Separate()
    {
        if (Length > 0 && _bytes[Length - 1] is not ((byte)'{' or (byte)'['))
        {
            Raw(","u8);
        }
    }

    /// <summary>Writes a key and its colon, after a comma where one is needed.</summary>
    public void Key(ReadOnlySpan<char> key)
    {
        Separate();
        _ = Text(key);
        Raw(":"u8);
    }

    /// <summary>Writes a JSON string.</summary>
    /// <returns>False when half a surrogate pair had to be replaced.</returns>
    public bool Text(ReadOnlySpan<char> text)
    {
        var isWhole = true;
        Raw("\""u8);
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(MustEscape);
            plain = plain < 0 ? text.Length : plain;
            isWhole &= Plain(text[..plain]);
            if (plain == text.Length)
            {
                break;
            }

            Escape(text[plain]);
            text = text[(plain + 1)..];
        }

        Raw("\""u8);
        return isWhole;
    }

    public void CopyTo(IBufferWriter<byte> writer) => writer.Write(Written);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    private bool Plain(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3L);
        var isWhole = Utf8.FromUtf16(text, _bytes.AsSpan(Length), out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done;
        if (!isWhole)
        {
            _ = Utf8.FromUtf16(text, _bytes.AsSpan(Length), out _, out written);
        }

        Length += written;
        return isWhole;
    }

    private void Escape(char character)
    {
        switch (character)
        {
            case '"':
                Raw("\\\""u8);
                break;
            case '\\':
                Raw("\\\\"u8);
                break;
            case '\n':
                Raw("\\n"u8);
                break;
            case '\r':
                Raw("\\r"u8);
                break;
            case '\t':
                Raw("\\t"u8);
                break;
            default:
                Raw("\\u00"u8);
                Raw([Hex(character >> 4), Hex(character & 15)]);
                break;
        }
    }

    private static byte Hex(int digit) => (byte)(digit < 10 ? '0' + digit : 'a' + digit - 10);

    private void Reserve(long count)
    {
        if (Length + count <= _bytes.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Max(Length + count, _bytes.Length * 2L));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
