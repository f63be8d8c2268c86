using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ElixirMl.Generators.Roslyn;

/// <summary>Identifiers and literals of C#.</summary>
internal static class CSharpText
{
    internal static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(identifier) is SyntaxKind.FieldKeyword or SyntaxKind.RequiredKeyword
            ? "@" + identifier
            : identifier;

    internal static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    internal static string Literal(double value) => value switch
    {
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        _ => value.ToString("R", CultureInfo.InvariantCulture) + "D",
    };

    internal static string Literal(int value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string Literal(bool value) => value ? "true" : "false";

    /// <summary>Camel case as System.Text.Json makes it: leading capitals become small, the last before a small letter stays.</summary>
    internal static string CamelCase(string name)
    {
        if (name.Length == 0 || !char.IsUpper(name[0]))
        {
            return name;
        }

        var result = new StringBuilder(name);
        for (var i = 0; i < name.Length; i++)
        {
            var isLastOfRun = i > 0 && i + 1 < name.Length && !char.IsUpper(name[i + 1]);
            if (!char.IsUpper(name[i]) || isLastOfRun)
            {
                break;
            }

            result[i] = char.ToLowerInvariant(name[i]);
        }

        return result.ToString();
    }
}
