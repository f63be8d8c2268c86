using System.Composition;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Makes a method static that reads nothing of its value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakeStatic() : Fix(EML0024RuleMethodIsMalformed.Id, EML0025TransformMethodIsMalformed.Id, EML2025ConstraintIsMalformed.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan) is MethodDeclarationSyntax { TypeParameterList: null, Parent: TypeDeclarationSyntax type } method
            && method.Modifiers.All(static modifier => modifier.Kind() is SyntaxKind.PrivateKeyword or SyntaxKind.InternalKeyword or SyntaxKind.PublicKeyword or SyntaxKind.ProtectedKeyword)
            && !ReadsItsValue(method, type))
        {
            yield return new Proposal("Make it static", Edits.Insert(method.ReturnType.SpanStart, "static "));
        }
    }

    private static bool ReadsItsValue(MethodDeclarationSyntax method, TypeDeclarationSyntax type)
    {
        var members = new HashSet<string>(type.Members.SelectMany(InstanceNames), StringComparer.Ordinal);
        members.ExceptWith(method.ParameterList.Parameters.Select(static parameter => parameter.Identifier.ValueText));
        return method.DescendantNodes().Any(node => node is ThisExpressionSyntax or BaseExpressionSyntax
            || (node is IdentifierNameSyntax name && node.Parent is not MemberAccessExpressionSyntax { Name: var accessed } && members.Contains(name.Identifier.ValueText))
            || (node is IdentifierNameSyntax left && node.Parent is MemberAccessExpressionSyntax { Expression: var expression } && expression == node && members.Contains(left.Identifier.ValueText)));
    }

    private static IEnumerable<string> InstanceNames(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.StaticKeyword) ? [] : member switch
    {
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText),
        _ => [],
    };
}
