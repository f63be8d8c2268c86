using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ElixirMl.MlTypes;

/// <summary>The steps every ML type takes to read JSON without throwing for wrong data.</summary>
internal static class MlJson
{
    private const int MaxShown = 40;

    // Twice the bound leaves room for the value around free-form JSON; ours then answers first, with a better message.
    private static readonly JsonReaderOptions TextOptions = new() { MaxDepth = 2 * MlLimits.MaxDepth };

    internal static bool Fail<T>(string message, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        error = message;
        return false;
    }

    /// <summary>Steps over a value of the wrong kind and says so.</summary>
    internal static bool Mismatch<T>(ref Utf8JsonReader reader, string expected, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out string? error)
    {
        string found = Describe(ref reader);
        reader.Skip();
        return Fail($"expected {expected}, found {found}", out value, out error);
    }

    /// <summary>Puts a place before an error: <c>[2]</c> and <c>.title: …</c> make <c>[2].title: …</c>.</summary>
    internal static string At(string place, string error) => error[0] is '.' or '[' ? place + error : $"{place}: {error}";

    internal static string Index(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index}]");

    /// <summary>Moves to the next token.</summary>
    internal static void Advance(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            throw new JsonException("The JSON ends inside a value; an ML type is read from a reader that holds the whole value.");
    }

    /// <summary>Moves to the end of the array or object that began at <paramref name="depth"/>.</summary>
    internal static void Leave(ref Utf8JsonReader reader, int depth)
    {
        while (reader.CurrentDepth > depth || reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
            Advance(ref reader);
    }

    internal static bool TryParse<T>(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out string? error)
        where T : IMlType<T>
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            int length = Encoding.UTF8.GetBytes(text, buffer);
            return TryParse(buffer.AsSpan(0, length), out value, out error);
        }
        catch (JsonException exception)
        {
            return Fail($"the text is not the JSON of a {T.TypeName}: {exception.Message}", out value, out error);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    internal static bool TryReadNumber(ref Utf8JsonReader reader, string expected, out double value, [NotNullWhen(false)] out string? error)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDouble(out value) || !double.IsFinite(value))
            return Mismatch(ref reader, expected, out value, out error);

        error = null;
        return true;
    }

    internal static bool TryReadDecimal(ref Utf8JsonReader reader, string expected, out decimal value, [NotNullWhen(false)] out string? error)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDecimal(out value))
            return Mismatch(ref reader, expected, out value, out error);

        error = null;
        return true;
    }

    /// <summary>Reads a whole number; 3.0 and 3e0 are whole, as they are in JSON Schema.</summary>
    internal static bool TryReadInteger(ref Utf8JsonReader reader, string expected, out long value, [NotNullWhen(false)] out string? error)
    {
        error = null;
        value = 0;
        if (reader.TokenType != JsonTokenType.Number)
            return Mismatch(ref reader, expected, out value, out error);
        if (reader.TryGetInt64(out value))
            return true;
        if (!reader.TryGetDecimal(out decimal exact) || !decimal.IsInteger(exact) || exact is < long.MinValue or > long.MaxValue)
            return Mismatch(ref reader, expected, out value, out error);

        value = (long)exact;
        return true;
    }

    internal static bool TryReadString(ref Utf8JsonReader reader, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out string? error)
    {
        if (reader.TokenType != JsonTokenType.String)
            return Mismatch(ref reader, "a string", out value, out error);

        try
        {
            value = reader.GetString()!;
            error = null;
            return true;
        }
        catch (InvalidOperationException)
        {
            return Fail("the string is not Unicode text: it holds broken UTF-8 or half a surrogate pair", out value, out error);
        }
    }

    /// <summary>Parses one value; trailing commas are allowed.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    internal static JsonElement ParseElement(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowTrailingCommas = true });
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Reads the name of a member.</summary>
    internal static bool TryReadName(ref Utf8JsonReader reader, [NotNullWhen(true)] out string? name, [NotNullWhen(false)] out string? error)
    {
        try
        {
            name = reader.GetString()!;
            error = null;
            return true;
        }
        catch (InvalidOperationException)
        {
            return Fail("the name of a member is not Unicode text: it holds broken UTF-8 or half a surrogate pair", out name, out error);
        }
    }

    internal static bool TryReadOptionalString(ref Utf8JsonReader reader, out string? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        error = null;
        return reader.TokenType == JsonTokenType.Null || TryReadString(ref reader, out value, out error);
    }

    internal static bool TryReadArray<T>(ref Utf8JsonReader reader, string expected, int maxElements, [NotNullWhen(true)] out List<T>? values, [NotNullWhen(false)] out string? error)
        where T : IMlType<T>
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return Mismatch(ref reader, expected, out values, out error);

        int depth = reader.CurrentDepth;
        values = [];
        for (Advance(ref reader); reader.TokenType != JsonTokenType.EndArray; Advance(ref reader))
        {
            T? value = default;
            error = values.Count == maxElements
                ? MlLimits.TooMany(maxElements)
                : T.TryRead(ref reader, out value, out error) ? null : At(Index(values.Count), error);
            if (error is not null)
            {
                Leave(ref reader, depth);
                values = null;
                return false;
            }

            values.Add(value!);
        }

        error = null;
        return true;
    }

    /// <summary>Reads an object member by member; unknown members are stepped over, of a repeated member the last one counts.</summary>
    internal static bool TryReadObject<TDraft>(ref Utf8JsonReader reader, string expected, ref TDraft draft, [NotNullWhen(false)] out string? error)
        where TDraft : struct, IJsonDraft
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return Mismatch<object>(ref reader, expected, out _, out error);

        int depth = reader.CurrentDepth;
        for (Advance(ref reader); reader.TokenType != JsonTokenType.EndObject; Advance(ref reader))
        {
            int member = IndexOfName(ref reader, TDraft.Members);
            Advance(ref reader);
            if (member < 0)
            {
                reader.Skip();
            }
            else if (!draft.TryReadMember(member, ref reader, out error))
            {
                error = At("." + TDraft.Members[member], error);
                Leave(ref reader, depth);
                return false;
            }
        }

        error = null;
        return true;
    }

    /// <summary>Says what the reader stands on, with the value shortened: <c>the string "abc"</c>, <c>an array</c>.</summary>
    internal static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.Null => "null",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Number => Shown(ref reader),
        JsonTokenType.String => $"the string \"{Shown(ref reader)}\"",
        _ => "no value",
    };

    internal static string Shorten(ReadOnlySpan<char> text)
    {
        if (text.Length <= MaxShown)
            return text.ToString();

        // Never half a surrogate pair: errors are text that others may have to encode.
        int end = char.IsHighSurrogate(text[MaxShown - 1]) ? MaxShown - 1 : MaxShown;
        return $"{text[..end]}…";
    }

    private static bool TryParse<T>(ReadOnlySpan<byte> json, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out string? error)
        where T : IMlType<T>
    {
        var reader = new Utf8JsonReader(json, TextOptions);
        reader.Read();
        if (!T.TryRead(ref reader, out value, out error))
            return false;

        // The reader itself refuses whatever follows the value.
        reader.Read();
        return true;
    }

    private static int IndexOfName(ref Utf8JsonReader reader, ReadOnlySpan<string> names)
    {
        try
        {
            for (var index = 0; index < names.Length; index++)
            {
                if (reader.ValueTextEquals(names[index]))
                    return index;
            }
        }
        catch (InvalidOperationException)
        {
            // A name with half a surrogate pair is not text, so it is none of ours.
        }

        return -1;
    }

    private static string Shown(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> raw = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        return Shorten(Encoding.UTF8.GetString(raw[..int.Min(raw.Length, 4 * MaxShown)]));
    }
}
