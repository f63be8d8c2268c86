using System.Composition;
using ElixirMl.Analyzers;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Makes the predictors of a program with the client its constructor takes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CallUseClient() : Fix(EML3022ConstructorForgetsClient.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(Facts.Replacement, out var client) || root.FindNode(diagnostic.Location.SourceSpan) is not ConstructorDeclarationSyntax constructor)
        {
            yield break;
        }

        var call = $"UseClient({client});";
        if (constructor.Body is { OpenBraceToken: { IsMissing: false } brace, Statements: var statements })
        {
            var isOnOneLine = statements.Count == 0 || constructor.SyntaxTree.GetLineSpan(constructor.Body.Span) is var lines && lines.StartLinePosition.Line == lines.EndLinePosition.Line;
            yield return new Proposal($"Call '{call}'", isOnOneLine
                ? Edits.Insert(brace.Span.End, " " + call)
                : Edits.Insert(statements[0].SpanStart, call + "\n" + new string(' ', statements[0].GetLocation().GetLineSpan().StartLinePosition.Character)));
        }
        else if (constructor is { ExpressionBody: { } body, SemicolonToken.IsMissing: false })
        {
            yield return new Proposal($"Call '{call}'", Edits.Replace(body, $"{{ {call} {body.Expression}; }}"), Edits.Replace(constructor.SemicolonToken, ""));
        }
    }
}
