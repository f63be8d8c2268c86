using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.CodeFixes;

/// <summary>Small changes of text: they leave the reader's layout and comments alone.</summary>
internal static class Edits
{
    internal static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    internal static TextChange Replace(SyntaxNode node, string text) => new(node.Span, text);

    internal static TextChange Replace(SyntaxToken token, string text) => new(token.Span, text);

    internal static TextChange Delete(int start, int end) => new(TextSpan.FromBounds(start, end), "");
}
