using System.Composition;
using ElixirMl.Analyzers;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Reads a <c>[Predictor]</c> property where a predictor was made, and declares it if there is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DeclarePredictor() : Fix(EML3005PredictorIsMadeInside.Id)
{
    private const string Suffix = "Predictor";

    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(Facts.Replacement, out var type) || type is null
            || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not BaseObjectCreationExpressionSyntax { Initializer: null } creation
            || creation.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not MethodDeclarationSyntax { Parent: TypeDeclarationSyntax program } method)
        {
            yield break;
        }

        if (program.Members.OfType<PropertyDeclarationSyntax>().FirstOrDefault(property => IsPredictor(property) && property.Type.ToString() == type) is { } declared)
        {
            yield return new Proposal($"Use '{declared.Identifier.ValueText}'", Edits.Replace(creation, declared.Identifier.Text));
        }
        else if (NameFor(type) is var name && !program.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name && token.Parent is not TypeSyntax))
        {
            var indent = new string(' ', method.GetLocation().GetLineSpan().StartLinePosition.Character);
            yield return new Proposal(
                $"Declare it as the [Predictor] property '{name}'",
                Edits.Insert(method.SpanStart, $"[Predictor] public partial {type} {name} {{ get; }}\n\n{indent}"),
                Edits.Replace(creation, name));
        }
    }

    private static bool IsPredictor(PropertyDeclarationSyntax property) =>
        property.AttributeLists.SelectMany(static list => list.Attributes).Any(static attribute => attribute.Name.GetLastToken().ValueText is Suffix or Suffix + "Attribute");

    private static string NameFor(string type)
    {
        var name = type.Substring(type.LastIndexOf('.') + 1).Split('<')[0];
        return name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length > Suffix.Length ? name.Substring(0, name.Length - Suffix.Length) : name;
    }
}
