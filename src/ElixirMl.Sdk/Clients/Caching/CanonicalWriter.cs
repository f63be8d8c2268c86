using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ElixirMl.Clients.Caching;

/// <summary>Writes values so that different sequences never give the same bytes: every text carries its length, every absence a mark.</summary>
internal ref struct CanonicalWriter
{
    private byte[] _buffer;
    private int _length;

    public CanonicalWriter(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    public readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public readonly void Dispose() => ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);

    public void Write(byte value)
    {
        Reserve(1);
        _buffer[_length++] = value;
    }

    public void Write(long value)
    {
        Reserve(sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.AsSpan(_length), value);
        _length += sizeof(long);
    }

    public void Write(long? value)
    {
        Write(value is null ? (byte)0 : (byte)1);
        if (value is { } number)
        {
            Write(number);
        }
    }

    public void Write(double? value) => Write(value is { } number ? BitConverter.DoubleToInt64Bits(number) : (long?)null);

    public void Write(bool? value) => Write(value is null ? (byte)2 : value.Value ? (byte)1 : (byte)0);

    public void Write(string? text)
    {
        if (text is null)
        {
            Write(-1L);
            return;
        }

        var start = _length;
        Write(0L);
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.AsSpan(start), _length - start - sizeof(long));
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Write((long)bytes.Length);
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Reserve(int count)
    {
        if (_buffer.Length - _length >= count)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = larger;
    }
}
