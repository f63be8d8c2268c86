using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace ElixirMl.Schemas.Values;

/// <summary>The errors of readers, said in one way.</summary>
internal static class ReadErrors
{
    private const int MaximumValueLength = 80;

    /// <summary>Reports a value of a wrong type and skips it.</summary>
    internal static bool WrongType(ref Utf8JsonReader reader, ref SchemaErrors errors, string expected)
    {
        var rule = reader.TokenType == JsonTokenType.Null ? ValidationRules.Required : ValidationRules.Type;
        var message = reader.TokenType == JsonTokenType.Null ? $"Expected {expected}, null is not allowed." : $"Expected {expected}, found {Describe(reader.TokenType)}.";
        var value = Shorten(ref reader);
        reader.Skip();
        errors.Add(new ValidationError("$", rule, message, value, $"Give {expected}."));
        return false;
    }

    /// <summary>Reports a scalar that does not fit.</summary>
    internal static bool Misfit(ref Utf8JsonReader reader, ref SchemaErrors errors, string rule, string message, string cure)
    {
        errors.Add(new ValidationError("$", rule, message, Shorten(ref reader), cure));
        return false;
    }

    /// <summary>Reads the key or text at hand, which may hold bytes that are no text.</summary>
    internal static bool TryGetText(ref Utf8JsonReader reader, ref SchemaErrors errors, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = reader.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            // The reader checks neither that surrogates come in pairs nor that bytes are UTF-8.
            text = null;
            return NoText(ref reader, ref errors);
        }
    }

    /// <summary>Reports a text that is none, or a value that holds one.</summary>
    internal static bool NoText(ref Utf8JsonReader reader, ref SchemaErrors errors) =>
        Misfit(ref reader, ref errors, ValidationRules.Type, "The text holds half of a surrogate pair or bytes that are not UTF-8.", "Write whole characters in UTF-8.");

    /// <summary>Whether the key or text at hand can be read as text.</summary>
    internal static bool IsText(ref Utf8JsonReader reader)
    {
        var ignored = new SchemaErrors();
        return TryGetText(ref reader, ref ignored, out _);
    }

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        _ => "nothing",
    };

    private static string Shorten(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "{…}",
        JsonTokenType.StartArray => "[…]",
        _ => Shorten(Encoding.UTF8.GetString(reader.ValueSpan)),
    };

    internal static string Shorten(string text) => text.Length <= MaximumValueLength ? text : string.Concat(text.AsSpan(0, MaximumValueLength - 1), "…");
}
