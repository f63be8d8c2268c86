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

    /// <summary>Takes an attribute away: with its comma if it has company, with its brackets and their line end if it is alone.</summary>
    internal static TextChange Remove(AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        return list.Attributes.Count > 1
            ? Remove(list.Attributes, attribute)
            : Delete(list.SpanStart, list.CloseBracketToken.GetNextToken().SpanStart);
    }

    /// <summary>Takes an item of a list away, with the separator that is then one too many.</summary>
    internal static TextChange Remove<TNode>(SeparatedSyntaxList<TNode> items, TNode item)
        where TNode : SyntaxNode
    {
        var index = items.IndexOf(item);
        return index < items.Count - 1 ? Delete(item.SpanStart, items[index + 1].SpanStart)
            : index > 0 ? Delete(items[index - 1].Span.End, item.Span.End)
            : Delete(item.SpanStart, items.SeparatorCount > 0 ? items.GetSeparator(0).Span.End : item.Span.End);
    }
}
