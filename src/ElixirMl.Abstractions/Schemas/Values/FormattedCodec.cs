using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ElixirMl.Schemas.Values;

/// <summary>Values that travel as a text of a fixed form.</summary>
internal sealed class FormattedCodec<T>(TextFormat format, string expected, TryParseText<T> parse, Func<T, string> print) : ValueCodec<T>
{
    public override FieldType Type { get; } = new FieldType.Formatted(format);

    public override bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.String)
        {
            return ReadErrors.WrongType(ref reader, ref errors, expected);
        }

        return ReadErrors.TryGetText(ref reader, ref errors, out var text)
            && (parse(text, out value) || ReadErrors.Misfit(ref reader, ref errors, ValidationRules.Format, $"Expected {expected}.", $"Write {expected}."));
    }

    public override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(print(value));

    public override string? Format(T value) => print(value);
}

/// <summary>Tries to make a value from its text form.</summary>
internal delegate bool TryParseText<T>(string text, [MaybeNullWhen(false)] out T value);
