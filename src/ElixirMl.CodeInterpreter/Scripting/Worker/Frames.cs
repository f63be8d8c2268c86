using System.Buffers.Binary;

namespace ElixirMl.Scripting.Worker;

/// <summary>Messages between an application and its worker: one byte of kind, four of length, then UTF-8 text or bytes.</summary>
internal static class Frames
{
    private const int HeaderLength = 5;

    public static void Write(Stream stream, FrameKind kind, ReadOnlySpan<byte> payload)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        WriteHeader(header, kind, payload.Length);
        stream.Write(header);
        stream.Write(payload);
        stream.Flush();
    }

    public static async ValueTask WriteAsync(Stream stream, FrameKind kind, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderLength];
        WriteHeader(header, kind, payload.Length);
        await stream.WriteAsync(header, cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(payload, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="EndOfStreamException">The other side is gone.</exception>
    public static (FrameKind Kind, byte[] Payload) Read(Stream stream)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        stream.ReadExactly(header);
        var payload = new byte[BinaryPrimitives.ReadInt32LittleEndian(header[1..])];
        stream.ReadExactly(payload);
        return ((FrameKind)header[0], payload);
    }

    /// <param name="stream">Where from.</param>
    /// <param name="longest">Bytes; a longer message is not read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="EndOfStreamException">The other side is gone.</exception>
    /// <exception cref="InvalidDataException">The message is too long.</exception>
    public static async ValueTask<(FrameKind Kind, byte[] Payload)> ReadAsync(Stream stream, int longest, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderLength];
        await stream.ReadExactlyAsync(header, cancellationToken).ConfigureAwait(false);
        var length = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(1));
        if (length < 0 || length > longest)
        {
            throw new InvalidDataException($"A message of {length} bytes came from the worker; {longest} are allowed.");
        }

        var payload = new byte[length];
        await stream.ReadExactlyAsync(payload, cancellationToken).ConfigureAwait(false);
        return ((FrameKind)header[0], payload);
    }

    private static void WriteHeader(Span<byte> header, FrameKind kind, int length)
    {
        header[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(header[1..], length);
    }
}
