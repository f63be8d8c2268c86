using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.CodeFixes;

/// <summary>Small changes of text: they leave the reader's layout and comments alone.</summary>
internal static class Edits
{
    internal static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    internal static TextChange Replace(SyntaxNode node, string text) => new(node.Span, text);

    internal static TextChange Replace(SyntaxToken token, string text) => new(token.Span, text);

    internal static TextChange Delete(int start, int end) => new(TextSpan.FromBounds(start, end), "");

    /// <summary>Takes one of several items away, with its comma.</summary>
    internal static TextChange Remove<T>(SeparatedSyntaxList<T> items, int index)
        where T : SyntaxNode =>
        index < items.Count - 1 ? Delete(items[index].SpanStart, items[index + 1].SpanStart)
        : index > 0 ? Delete(items[index - 1].Span.End, items[index].Span.End)
        : Delete(items[index].SpanStart, items[index].Span.End);

    /// <summary>Takes an attribute away: with its comma if it has company, with its brackets and their line end if it is alone.</summary>
    internal static TextChange Remove(AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        var index = list.Attributes.IndexOf(attribute);
        if (index < list.Attributes.Count - 1)
        {
            return Delete(attribute.SpanStart, list.Attributes[index + 1].SpanStart);
        }

        return index > 0
            ? Delete(list.Attributes[index - 1].Span.End, attribute.Span.End)
            : Delete(list.SpanStart, list.CloseBracketToken.GetNextToken().SpanStart);
    }
}
