using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Caching;

/// <summary>Writes lists, maps and values of any type.</summary>
internal static class CanonicalValues
{
    // What no JSON metadata describes cannot be told apart: it throws, and the request has no key.
    private static readonly JsonSerializerOptions Json = AIJsonUtilities.DefaultOptions;

    public static void WriteJson(ref CanonicalWriter writer, object value, Type type) =>
        writer.Write(JsonSerializer.SerializeToUtf8Bytes(value, Json.GetTypeInfo(type)));

    /// <summary>A list that is empty says no more than one that is missing.</summary>
    public static void WriteTexts(ref CanonicalWriter writer, IList<string>? texts)
    {
        var count = texts?.Count ?? 0;
        writer.Write((long)count);
        for (var index = 0; index < count; index++)
        {
            writer.Write(texts![index]);
        }
    }

    /// <inheritdoc cref="WriteTexts"/>
    public static void WriteContents(ref CanonicalWriter writer, IList<AIContent>? contents)
    {
        var count = contents?.Count ?? 0;
        writer.Write((long)count);
        for (var index = 0; index < count; index++)
        {
            CanonicalContents.Write(ref writer, contents![index]);
        }
    }

    /// <summary>Writes a map in the order of its names.</summary>
    public static void WriteMap(ref CanonicalWriter writer, IEnumerable<KeyValuePair<string, object?>>? map)
    {
        if (map is null || (map.TryGetNonEnumeratedCount(out var count) && count == 0))
        {
            writer.Write(0L);
            return;
        }

        var pairs = map.ToArray();
        Array.Sort(pairs, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        writer.Write((long)pairs.Length);
        foreach (var (name, value) in pairs)
        {
            writer.Write(name);
            WriteValue(ref writer, value);
        }
    }

    public static void WriteValue(ref CanonicalWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.Write((byte)0);
                break;
            case string text:
                writer.Write((byte)1);
                writer.Write(text);
                break;
            case bool flag:
                writer.Write((byte)2);
                writer.Write(flag);
                break;
            case int or long or short or byte:
                writer.Write((byte)3);
                writer.Write(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            default:
                writer.Write((byte)4);
                WriteJson(ref writer, value, value.GetType());
                break;
        }
    }
}
