using System.Text;
using System.Text.Json;
using ElixirMl.MlTypes;

namespace ElixirMl.Abstractions.Tests.MlTypes;

/// <summary>Reads and writes ML types as generated code does, and holds every reading to the reader's contract.</summary>
internal static class Reading
{
    private const string Sentinel = "sentinel";

    public static T Good<T>(string json)
        where T : IMlType<T>
    {
        Assert.True(TryRead(json, out T? value, out string? error), error);
        Assert.Null(error);
        return value!;
    }

    public static string ErrorOf<T>(string json)
        where T : IMlType<T>
    {
        Assert.False(TryRead(json, out T? _, out string? error));
        Assert.False(string.IsNullOrWhiteSpace(error));
        return error;
    }

    /// <summary>Reads the value between two others and sees that the reader ends on its last token.</summary>
    public static bool TryRead<T>(string json, out T? value, out string? error)
        where T : IMlType<T>
    {
        bool success = TryRead(MlType.Of<T>(), json, out object? boxed, out error);
        value = success ? (T)boxed! : default;
        return success;
    }

    public static bool TryRead(MlType type, string json, out object? value, out string? error)
    {
        byte[] text = Encoding.UTF8.GetBytes($"[{json},\"{Sentinel}\"]");
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = int.MaxValue, CommentHandling = JsonCommentHandling.Skip });
        reader.Read();
        reader.Read();

        bool success = type.TryRead(ref reader, out value, out error);

        Assert.Equal(success, error is null);
        reader.Read();
        Assert.Equal(Sentinel, reader.TokenType == JsonTokenType.String ? reader.GetString() : reader.TokenType.ToString());
        return success;
    }

    public static string Write<T>(T value)
        where T : IMlType<T>
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            T.Write(writer, value);

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static T GoodText<T>(string text)
        where T : IMlType<T>
    {
        Assert.True(T.TryParseText(text, out T? value, out string? error), error);
        Assert.Null(error);
        return value!;
    }

    public static string TextErrorOf<T>(string text)
        where T : IMlType<T>
    {
        Assert.False(T.TryParseText(text, out T? _, out string? error));
        Assert.False(string.IsNullOrWhiteSpace(error));
        return error;
    }
}
