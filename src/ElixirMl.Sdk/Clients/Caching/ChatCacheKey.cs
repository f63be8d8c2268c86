using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ElixirMl.Clients.Caching;

/// <summary>Names a request: the SHA-256 hash of its canonical form, the same on every machine and in every culture.</summary>
/// <param name="High">First half of the hash.</param>
/// <param name="Low">Second half of the hash.</param>
/// <remarks>Prompts cannot be read back from it.</remarks>
public readonly record struct ChatCacheKey(UInt128 High, UInt128 Low)
{
    /// <summary>64 hexadecimal digits in lower case.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x32}{Low:x32}");

    internal static ChatCacheKey Of(ReadOnlySpan<byte> canonical)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(canonical, hash);
        return new(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }
}
