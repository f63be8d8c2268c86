using System.Composition;
using ElixirMl.Analyzers;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Exchanges minimum and maximum of a constraint.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SwapLimits() : Fix(EML0007RangeIsInverted.Id, EML2003VariableRangeIsInverted.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (diagnostic.Properties.ContainsKey(Facts.Replacement) && root.FindNode(diagnostic.Location.SourceSpan) is AttributeSyntax { ArgumentList.Arguments: { Count: >= 2 } arguments } attribute)
        {
            var (left, right) = Limits(attribute, arguments);
            if (left is not null && right is not null)
            {
                yield return new Proposal("Swap the limits", Edits.Replace(left, right.ToString()), Edits.Replace(right, left.ToString()));
            }
        }
    }

    // Of a range the type comes before the limits, of an option its name; a case names both limits.
    private static (ExpressionSyntax? Left, ExpressionSyntax? Right) Limits(AttributeSyntax attribute, SeparatedSyntaxList<AttributeArgumentSyntax> arguments)
    {
        if (Named(arguments, "Minimum") is { } minimum && Named(arguments, "Maximum") is { } maximum)
        {
            return (minimum, maximum);
        }

        var first = arguments[0].Expression is TypeOfExpressionSyntax || attribute.Name.ToString().EndsWith("Option", StringComparison.Ordinal) ? 1 : 0;
        return arguments.Count > first + 1 ? (arguments[first].Expression, arguments[first + 1].Expression) : (null, null);
    }

    private static ExpressionSyntax? Named(SeparatedSyntaxList<AttributeArgumentSyntax> arguments, string name) =>
        arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.Expression;
}
