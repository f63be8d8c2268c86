using System.Buffers;
using System.Globalization;
using System.Text;

namespace ElixirMl.Adapters;

/// <summary>Finds tags and writes text so that it holds none.</summary>
/// <remarks>
/// A tag is an angle bracket, at most one slash, and a name at once. What is found in replies and what is escaped in values is
/// decided alike, and reading undoes exactly what writing did. Linear: a tag is at most <see cref="MaxLength"/> characters long.
/// </remarks>
internal static class XmlTags
{
    private const int MaxLength = 300;
    private const int LongestEntity = 10;

    private static readonly SearchValues<char> PartsOfNumbers = SearchValues.Create("0123456789abcdefABCDEFxX");

    private static readonly (string Entity, char Character)[] Entities =
    [
        ("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"'), ("&apos;", '\''),
    ];

    /// <summary>The name of a field as the name of a tag.</summary>
    public static string NameOf(string field)
    {
        var name = string.Create(field.Length, field, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = IsNamePart(source[i]) ? source[i] : '_';
            }
        });
        return name.Length > 0 && IsNameStart(name[0]) ? name : $"_{name}";
    }

    /// <summary>The first tag at or after a position.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, int from, out XmlTag tag)
    {
        for (var at = from; at < text.Length; at++)
        {
            var skipped = text[at..].IndexOf('<');
            if (skipped < 0)
            {
                break;
            }

            at += skipped;
            if (TryMatch(text, at, out tag))
            {
                return true;
            }
        }

        tag = default;
        return false;
    }

    /// <summary>The text without anything that could be read as a tag or an entity; the same instance when there is nothing.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '<' when OpensTag(text, i) => result.Append("&lt;"),
                '&' when TryReadEntity(text, i, out _, out _) => result.Append("&amp;"),
                var other => result.Append(other),
            };
        }

        return result.ToString();
    }

    /// <summary>Undoes <see cref="Escape"/>, and knows the other entities of XML.</summary>
    public static ReadOnlyMemory<char> Unescape(ReadOnlyMemory<char> text)
    {
        var source = text.Span;
        if (source.IndexOf('&') < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < source.Length; i++)
        {
            if (TryReadEntity(source, i, out var length, out var character))
            {
                result.Append(character);
                i += length - 1;
            }
            else
            {
                result.Append(source[i]);
            }
        }

        return result.ToString().AsMemory();
    }

    private static bool TryReadEntity(ReadOnlySpan<char> text, int at, out int length, out Rune character)
    {
        (length, character) = (0, default);
        if (text[at] != '&')
        {
            return false;
        }

        foreach (var entity in Entities)
        {
            if (text[at..].StartsWith(entity.Entity))
            {
                (length, character) = (entity.Entity.Length, new(entity.Character));
                return true;
            }
        }

        return TryReadNumber(text.Slice(at, Math.Min(LongestEntity, text.Length - at)), out length, out character);
    }

    // &#228; or &#xE4;
    private static bool TryReadNumber(ReadOnlySpan<char> entity, out int length, out Rune character)
    {
        character = default;
        length = entity.IndexOf(';') + 1;
        if (length < 4 || entity[1] != '#')
        {
            return false;
        }

        var isHexadecimal = entity[2] is 'x' or 'X';
        var digits = entity[(isHexadecimal ? 3 : 2)..(length - 1)];
        return int.TryParse(digits, isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Rune.IsValid(number) && Rune.TryCreate(number, out character);
    }

    private static bool OpensTag(ReadOnlySpan<char> text, int at)
    {
        at += at + 1 < text.Length && text[at + 1] == '/' ? 2 : 1;
        return at < text.Length && (IsNameStart(text[at]) || text[at] is '!');
    }

    /// <summary>The tag that begins at a position.</summary>
    public static bool TryMatch(ReadOnlySpan<char> text, int start, out XmlTag tag) => Match(text, start, out tag) == true;

    /// <summary>The tag that begins at a position of a text that may go on.</summary>
    /// <returns><see langword="null"/> when the text ends before it is decided.</returns>
    public static bool? Match(ReadOnlySpan<char> text, int start, out XmlTag tag)
    {
        tag = default;
        if (start >= text.Length || text[start] != '<')
        {
            return false;
        }

        var isClosing = start + 1 < text.Length && text[start + 1] == '/';
        var name = start + (isClosing ? 2 : 1);
        if (name >= text.Length || !IsNameStart(text[name]))
        {
            return name >= text.Length ? null : false;
        }

        var limit = Math.Min(text.Length, start + MaxLength);
        var end = name;
        while (end < limit && IsNamePart(text[end]))
        {
            end++;
        }

        var bracket = FindBracket(text[..limit], end);
        if (bracket < 0 || bracket == limit)
        {
            return bracket == text.Length && limit < start + MaxLength ? null : false;
        }

        var isEmpty = !isClosing && text[bracket - 1] == '/';
        tag = new(start, bracket + 1, name, end - name, isClosing ? XmlTagKind.Close : isEmpty ? XmlTagKind.Empty : XmlTagKind.Open);
        return true;
    }

    /// <summary>Whether a text is the beginning of an entity and not yet a whole one.</summary>
    public static bool MayBeEntity(ReadOnlySpan<char> text)
    {
        foreach (var (entity, _) in Entities)
        {
            if (text.Length < entity.Length && entity.AsSpan().StartsWith(text))
            {
                return true;
            }
        }

        return text.Length < LongestEntity && text is ['&', '#', .. var digits] && !digits.ContainsAnyExcept(PartsOfNumbers);
    }

    // The angle bracket that ends a tag does not stand in the quotes of an attribute; the length of the text when it has not come.
    private static int FindBracket(ReadOnlySpan<char> text, int at)
    {
        var quote = '\0';
        for (; at < text.Length; at++)
        {
            var character = text[at];
            if (quote == '\0' && character is '>' or '<')
            {
                return character == '>' ? at : -1;
            }

            quote = character == quote ? '\0' : quote == '\0' && character is '"' or '\'' ? character : quote;
        }

        return text.Length;
    }

    private static bool IsNameStart(char character) => char.IsLetter(character) || character == '_';

    private static bool IsNamePart(char character) => char.IsLetterOrDigit(character) || character is '_' or '-' or '.' or ':';
}
