using System.Composition;
using ElixirMl.Analyzers;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Exchanges minimum and maximum of a constraint.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SwapLimits() : Fix(EML0007RangeIsInverted.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (diagnostic.Properties.ContainsKey(Facts.Replacement) && root.FindNode(diagnostic.Location.SourceSpan) is AttributeSyntax { ArgumentList.Arguments: { Count: >= 2 } arguments } attribute)
        {
            // The type of a range's limits comes before them.
            var first = arguments[0].Expression is TypeOfExpressionSyntax ? 1 : 0;
            if (arguments.Count > first + 1)
            {
                var (left, right) = (arguments[first].Expression, arguments[first + 1].Expression);
                yield return new Proposal("Swap the limits", Edits.Replace(left, right.ToString()), Edits.Replace(right, left.ToString()));
            }
        }
    }
}
