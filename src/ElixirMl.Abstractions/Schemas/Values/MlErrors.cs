using ElixirMl.MlTypes;

namespace ElixirMl.Schemas.Values;

/// <summary>What ML types say is wrong, as errors of a schema.</summary>
internal static class MlErrors
{
    /// <param name="name">Name of the ML type.</param>
    /// <param name="error">Begins with the place of a fault inside the value, as in <c>[2].reasoning: …</c>.</param>
    internal static ValidationError Of(string name, string error)
    {
        var place = LengthOfPlace(error);
        var message = error.AsSpan(place).TrimStart(": ");
        return new(string.Concat("$", error.AsSpan(0, place)), ValidationRules.Type, $"{char.ToUpperInvariant(message[0])}{message[1..]}.", null, $"Give a valid {name}.");
    }

    private static int LengthOfPlace(string error)
    {
        var length = 0;
        while (length < error.Length && error[length] is '.' or '[')
        {
            length++;
            while (length < error.Length && (char.IsAsciiLetterOrDigit(error[length]) || error[length] is '_' or ']'))
            {
                length++;
            }
        }

        return length < error.Length && error[length] is ':' or ' ' ? length : 0;
    }
}
