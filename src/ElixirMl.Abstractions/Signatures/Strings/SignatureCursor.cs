using System.Globalization;
using System.Text;
using ElixirMl.Schemas;

namespace ElixirMl.Signatures.Strings;

/// <summary>A place in the text of a signature, and the errors found so far.</summary>
internal sealed class SignatureCursor(string text)
{
    internal SchemaErrors Errors;

    internal int Position { get; private set; }

    internal bool IsAtEnd => Peek() == '\0';

    /// <summary>The next character that is not blank, <c>\0</c> at the end.</summary>
    internal char Peek()
    {
        while (Position < text.Length && char.IsWhiteSpace(text[Position]))
        {
            Position++;
        }

        return Position < text.Length ? text[Position] : '\0';
    }

    internal bool IsAt(string token) => Peek() != '\0' && string.CompareOrdinal(text, Position, token, 0, token.Length) == 0;

    internal bool TryTake(string token)
    {
        if (!IsAt(token))
        {
            return false;
        }

        Position += token.Length;
        return true;
    }

    /// <summary>Whether an opening bracket comes that at once closes again, as after the item of a list.</summary>
    internal bool TryTakePair()
    {
        var start = Position;
        if (TryTake("[") && TryTake("]"))
        {
            return true;
        }

        Position = start;
        return false;
    }

    /// <summary>Letters, digits and underscores, beginning with no digit; null when there is none.</summary>
    internal string? TakeName()
    {
        var first = Peek();
        if (!char.IsLetter(first) && first != '_')
        {
            return null;
        }

        return TakeWhile(static character => char.IsLetterOrDigit(character) || character == '_');
    }

    /// <summary>A number as JSON spells it; null when there is none.</summary>
    internal string? TakeNumber()
    {
        if (!char.IsAsciiDigit(Peek()) && Peek() is not ('-' or '+' or '.'))
        {
            return null;
        }

        var start = Position;
        var number = TakeWhile(static character => char.IsAsciiDigit(character) || character is '-' or '+' or '.' or 'e' or 'E');
        if (double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            return value.ToString("R", CultureInfo.InvariantCulture);
        }

        Position = start;
        return null;
    }

    /// <summary>What stands between two equal marks, where a backslash before the mark makes it ordinary; null when the mark does not come or never ends.</summary>
    /// <param name="mark">A quote or a slash.</param>
    internal string? TakeBetween(char mark)
    {
        if (Peek() != mark)
        {
            return null;
        }

        var taken = new StringBuilder();
        for (var i = Position + 1; i < text.Length; i++)
        {
            if (text[i] == mark)
            {
                Position = i + 1;
                return taken.ToString();
            }

            if (text[i] == '\\' && i + 1 < text.Length && (text[i + 1] == mark || (mark != '/' && text[i + 1] == '\\')))
            {
                i++;
            }

            taken.Append(text[i]);
        }

        return null;
    }

    internal string? TakeQuoted() => Peek() is '\'' or '"' ? TakeBetween(Peek()) : null;

    /// <summary>Reports an error at a place.</summary>
    /// <returns>Always <see langword="false"/>.</returns>
    internal bool Fail(int position, string rule, string message, string cure)
    {
        var rest = position < text.Length ? text[position..Math.Min(text.Length, position + 20)] : "the end";
        Errors.Add(new ValidationError("$", rule, string.Create(CultureInfo.InvariantCulture, $"Column {position + 1}: {message}"), rest, cure));
        return false;
    }

    /// <summary>Reports that something else was expected here.</summary>
    internal bool Expected(string what)
    {
        Peek();
        return Fail(Position, ValidationRules.Syntax, $"Expected {what}.", $"Write {what} here.");
    }

    private string TakeWhile(Func<char, bool> belongs)
    {
        var start = Position;
        while (Position < text.Length && belongs(text[Position]))
        {
            Position++;
        }

        return text[start..Position];
    }
}
