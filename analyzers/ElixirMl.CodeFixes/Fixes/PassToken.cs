using System.Composition;
using ElixirMl.Analyzers;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Hands the cancellation token on, by name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PassToken() : Fix(EML3007TokenIsNotPassedOn.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (diagnostic.Properties.TryGetValue(Facts.Replacement, out var argument)
            && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is InvocationExpressionSyntax { ArgumentList: { CloseParenToken.IsMissing: false } list })
        {
            yield return new Proposal("Pass the cancellation token", Edits.Insert(list.CloseParenToken.SpanStart, list.Arguments.Count == 0 ? argument! : $", {argument}"));
        }
    }
}
