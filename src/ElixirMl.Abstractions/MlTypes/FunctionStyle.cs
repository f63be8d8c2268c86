using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ElixirMl.MlTypes;

/// <summary>Reads tool calls written as calls of functions: <c>search(query="cats", count=3)</c>.</summary>
/// <remarks>Values are literals of JSON or Python. Linear in the length of the text; what is no such call makes the whole unreadable.</remarks>
internal ref struct FunctionStyle
{
    private static readonly SearchValues<char> NameParts = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private FunctionStyle(ReadOnlySpan<char> text) => _text = text;

    public static bool TryRead(ReadOnlySpan<char> text, List<ToolCall> calls)
    {
        var reader = new FunctionStyle(text.Trim().Trim("[]`").Trim());
        while (reader._at < reader._text.Length)
        {
            if (reader.Call() is not { } call)
                return false;

            calls.Add(call);
            reader.SkipAny(" \t\r\n,;");
        }

        return calls.Count > 0;
    }

    private ToolCall? Call()
    {
        var name = Name();
        if (name.IsEmpty || !Take('('))
            return null;

        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json);
        writer.WriteStartObject();
        SkipAny(" \t\r\n");
        while (!Take(')'))
        {
            if (!Argument(writer))
                return null;

            SkipAny(" \t\r\n,");
        }

        writer.WriteEndObject();
        writer.Flush();
        return ToolCall.TryCreate(name.ToString(), MlJson.ParseElement(json.WrittenSpan), null, out var call, out _) ? call : null;
    }

    private bool Argument(Utf8JsonWriter writer)
    {
        var name = Name();
        SkipAny(" \t");
        if (name.IsEmpty || !(Take('=') || Take(':')))
            return false;

        SkipAny(" \t");
        var value = Value();
        if (value.IsEmpty)
            return false;

        writer.WritePropertyName(name);
        return TryWrite(writer, value);
    }

    /// <summary>A literal up to the comma or parenthesis that ends it.</summary>
    private ReadOnlySpan<char> Value()
    {
        var (start, depth, quote) = (_at, 0, '\0');
        for (; _at < _text.Length; _at++)
        {
            var character = _text[_at];
            if (quote != '\0')
            {
                _at += character == '\\' ? 1 : 0;
                quote = character == quote ? '\0' : quote;
                continue;
            }

            if (depth == 0 && character is ',' or ')')
                break;

            quote = character is '"' or '\'' ? character : quote;
            depth += character is '[' or '{' or '(' ? 1 : character is ']' or '}' or ')' ? -1 : 0;
        }

        return _text[start..Math.Min(_at, _text.Length)].Trim();
    }

    private static bool TryWrite(Utf8JsonWriter writer, ReadOnlySpan<char> literal)
    {
        var json = literal switch
        {
            "True" => "true",
            "False" => "false",
            "None" => "null",
            ['\'', .., '\''] => $"\"{literal[1..^1].ToString().Replace("\\'", "'", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
            _ => literal.ToString(),
        };
        try
        {
            MlJson.ParseElement(Encoding.UTF8.GetBytes(json)).WriteTo(writer);
            return true;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private ReadOnlySpan<char> Name()
    {
        var start = _at;
        var length = _text[_at..].IndexOfAnyExcept(NameParts);
        _at = length < 0 ? _text.Length : _at + length;
        return _text[start.._at];
    }

    private bool Take(char character)
    {
        var isNext = _at < _text.Length && _text[_at] == character;
        _at += isNext ? 1 : 0;
        return isNext;
    }

    private void SkipAny(ReadOnlySpan<char> characters)
    {
        while (_at < _text.Length && characters.Contains(_text[_at]))
            _at++;
    }
}
