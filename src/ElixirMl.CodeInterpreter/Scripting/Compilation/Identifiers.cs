using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ElixirMl.Scripting.Compilation;

/// <summary>Names of fields as names in C#.</summary>
internal static class Identifiers
{
    /// <summary>The name itself where C# allows it, escaped where it is a keyword, with underscores for all other characters.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder();
        foreach (var character in name)
        {
            text.Append(SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_');
        }

        var identifier = text.ToString().TrimStart('_');
        identifier = identifier.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(identifier[0]) ? $"_{identifier}" : identifier;
        return SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : $"@{identifier}";
    }

    /// <summary>A text as a literal.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
