using System.Composition;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Takes an argument of an attribute away, or one value of a list.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveArgument() : Fix(
    EML1009OpenItemsDoesNotFit.Id,
    EML2007VariableScaleDoesNotFit.Id,
    EML2008PowerOfTwoDoesNotFit.Id,
    EML2011ChoiceIsRepeated.Id,
    EML2013WeightsDoNotFit.Id,
    EML2033SettingHasNoEffect.Id,
    EML2034FieldOffersNoVariable.Id,
    EML3012ModuleCannotBeMade.Id,
    EML3013TemperatureIsOutOfRange.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var argument = node.FirstAncestorOrSelf<AttributeArgumentSyntax>();
        var element = node.FirstAncestorOrSelf<CollectionElementSyntax>();
        if (element is { Parent: CollectionExpressionSyntax list } && !HasWeights(element))
        {
            yield return new Proposal($"Remove {element}", Edits.Remove(list.Elements, element));
        }
        else if (argument is { Parent: AttributeArgumentListSyntax arguments } && (argument.NameEquals is not null || !HasWeights(argument)))
        {
            var title = argument.NameEquals is { Name: var name } ? $"Remove '{name}'" : $"Remove {argument}";
            yield return new Proposal(title, arguments.Arguments.Count == 1 ? Edits.Delete(arguments.SpanStart, arguments.Span.End) : Edits.Remove(arguments.Arguments, argument));
        }
        else if (node is AttributeSyntax whole)
        {
            yield return new Proposal($"Remove {whole}", Edits.Remove(whole));
        }
    }

    // Which weight belongs to the repeated value only its writer knows.
    private static bool HasWeights(SyntaxNode node) =>
        node.FirstAncestorOrSelf<AttributeSyntax>() is { ArgumentList.Arguments: var arguments } && arguments.Any(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Weights");
}
