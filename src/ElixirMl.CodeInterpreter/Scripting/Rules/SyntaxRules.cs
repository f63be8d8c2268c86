using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Scripting.Rules;

/// <summary>Parts of the language that programs do without, whatever they are used for.</summary>
internal static class SyntaxRules
{
    /// <returns>What the node is, for a sentence; <see langword="null"/> when it is fine.</returns>
    public static string? Violation(SyntaxNode node) => node switch
    {
        UnsafeStatementSyntax or FixedStatementSyntax or PointerTypeSyntax or FunctionPointerTypeSyntax => "unsafe code",
        StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax => "`stackalloc`",
        TypeOfExpressionSyntax => "`typeof`",
        RefValueExpressionSyntax or RefTypeExpressionSyntax or MakeRefExpressionSyntax => "a typed reference",
        AwaitExpressionSyntax => "`await` (programs run from top to bottom; functions return their values directly)",
        LockStatementSyntax => "`lock`",
        DestructorDeclarationSyntax => "a finalizer",
        EventDeclarationSyntax or EventFieldDeclarationSyntax => "an event",
        ConstructorDeclarationSyntax constructor when constructor.Modifiers.Any(SyntaxKind.StaticKeyword) => "a static constructor",
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.Utf8StringLiteralExpression) => "a `u8` text (write Encoding.UTF8.GetBytes(\"…\") for its bytes)",
        ExternAliasDirectiveSyntax => "`extern alias`",
        UsingDirectiveSyntax directive when directive.GlobalKeyword != default || directive.UnsafeKeyword != default => "`global using` or `unsafe using`",
        BaseNamespaceDeclarationSyntax => "a namespace",
        UsingStatementSyntax { AwaitKeyword.RawKind: not 0 } or CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 } => "`await`",
        AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: not 0 } => "`async`",
        MemberDeclarationSyntax member => OfModifiers(member.Modifiers),
        LocalFunctionStatementSyntax function => OfModifiers(function.Modifiers),
        _ => null,
    };

    /// <summary>Directives change how a source is read, and none is needed.</summary>
    public static IEnumerable<SyntaxTrivia> Directives(SyntaxNode root) => root.DescendantTrivia(descendIntoTrivia: true).Where(static trivia => trivia.IsDirective);

    /// <summary>Names of what is put around a program begin with two underscores; no program may use or declare any.</summary>
    public static IEnumerable<SyntaxToken> ReservedNames(SyntaxNode root) =>
        root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText.StartsWith("__", StringComparison.Ordinal));

    private static string? OfModifiers(SyntaxTokenList modifiers)
    {
        foreach (var modifier in modifiers)
        {
            if (modifier.Kind() is SyntaxKind.UnsafeKeyword or SyntaxKind.ExternKeyword or SyntaxKind.AsyncKeyword or SyntaxKind.PartialKeyword)
            {
                return $"`{modifier.ValueText}`";
            }
        }

        return null;
    }
}
