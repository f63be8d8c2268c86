using System.Globalization;
using System.Text;

namespace ElixirMl.Schemas;

/// <summary>JSON string literals, written without a JSON library so that the compiler-side code can share it.</summary>
internal static class JsonText
{
    internal static string Quote(string text)
    {
        var builder = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            Append(builder, character);
        }

        return builder.Append('"').ToString();
    }

    private static void Append(StringBuilder builder, char character)
    {
        switch (character)
        {
            case '"':
                builder.Append("\\\"");
                break;
            case '\\':
                builder.Append("\\\\");
                break;
            case '\n':
                builder.Append("\\n");
                break;
            case '\r':
                builder.Append("\\r");
                break;
            case '\t':
                builder.Append("\\t");
                break;
            case < ' ' or '\u2028' or '\u2029' or (>= '\ud800' and <= '\udfff'):
                builder.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                break;
            default:
                builder.Append(character);
                break;
        }
    }
}
