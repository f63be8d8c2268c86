using System.Globalization;
using System.Text.Json;
using ElixirMl.Schemas;
using Microsoft.Extensions.AI;

namespace ElixirMl.Adapters;

/// <summary>Takes the media out of the values of one message and puts them back as parts where they stood.</summary>
/// <remarks>
/// While a message is formatted, <c>￼0￼</c> stands for its first medium: object replacement characters around a number. Those that come in
/// texts are told apart by a zero-width space behind them.
/// </remarks>
internal sealed class MediaParts
{
    private const char Mark = '\uFFFC';
    private const string TypeMark = "#media-type=";

    private readonly List<(string Address, string Kind)> _media = [];

    /// <summary>Replaces the media in the texts of a side by their places.</summary>
    public void Lift(Schema schema, Span<string?> texts)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] is { } text)
            {
                texts[i] = Lift(text, schema.Fields[i].Type);
            }
        }
    }

    /// <summary>A place for one medium.</summary>
    public string Add(string address, FieldType.Ml type)
    {
        _media.Add((address, type.Name));
        return string.Create(CultureInfo.InvariantCulture, $"{Mark}{_media.Count - 1}{Mark}");
    }

    public static string Neutralize(string text) => text.Replace("\uFFFC", "\uFFFC\u200B", StringComparison.Ordinal);

    /// <summary>The message, cut where media stand.</summary>
    public ChatMessage ToMessage(ChatRole role, string text)
    {
        var contents = new List<AIContent>();
        var (done, at) = (0, 0);
        while (at < text.Length && text.IndexOf(Mark, at) is >= 0 and var start)
        {
            var end = text.IndexOf(Mark, start + 1);
            if (end > 0 && int.TryParse(text.AsSpan(start + 1, end - start - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _media.Count)
            {
                AddText(contents, text.AsSpan(done, start - done));
                contents.Add(ToContent(_media[index]));
                done = at = end + 1;
            }
            else
            {
                at = start + 1;
            }
        }

        AddText(contents, text.AsSpan(done));
        return new(role, contents);
    }

    private string Lift(string text, FieldType type) => type switch
    {
        _ when !MediaFields.In(type) => Neutralize(text),
        FieldType.Ml medium => Add(Address(text), medium),
        FieldType.Optional { Inner: FieldType.Ml medium } => text == "null" ? text : Add(Address(text), medium),
        _ => MediaJson.Lift(text, type, this),
    };

    // Values stand as JSON texts where a codec wrote them, bare where a person did.
    private static string Address(string text)
    {
        if (!text.StartsWith('"'))
        {
            return text;
        }

        using var json = JsonDocument.Parse(text);
        return json.RootElement.GetString()!;
    }

    private static void AddText(List<AIContent> contents, ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            contents.Add(new TextContent(text.ToString()));
        }
    }

    private static AIContent ToContent((string Address, string Kind) medium)
    {
        var (address, kind) = medium;
        if (address.StartsWith("data:", StringComparison.Ordinal))
        {
            return new DataContent(address);
        }

        var mark = address.LastIndexOf(TypeMark, StringComparison.Ordinal);
        return mark < 0
            ? new UriContent(address, MediaTypes.Of(address, kind))
            : new UriContent(address[..mark], address[(mark + TypeMark.Length)..]);
    }
}
