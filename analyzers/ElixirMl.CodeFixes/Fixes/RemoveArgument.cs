using System.Composition;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Takes a named argument of an attribute away, and its parentheses when it was alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveArgument() : Fix(EML3012ModuleCannotBeMade.Id, EML3013TemperatureIsOutOfRange.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan) is AttributeArgumentSyntax { NameEquals.Name: var name, Parent: AttributeArgumentListSyntax list } argument)
        {
            yield return new Proposal($"Remove '{name}'", list.Arguments.Count == 1 ? Edits.Delete(list.SpanStart, list.Span.End) : Edits.Remove(list.Arguments, argument));
        }
    }
}
