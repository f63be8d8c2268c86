using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Architecture.Tests;

/// <summary>Namespace follows folder, and a file holds at most one public type, which bears its name.</summary>
internal static class SourceRules
{
    public static IEnumerable<string> NamespaceViolations(SourceFile source)
    {
        var expected = ExpectedNamespace(source);
        return source.Parse().GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
            .Select(declaration => declaration.Name.ToString())
            .Where(actual => actual != expected)
            .Select(actual => $"{source.Path}: the namespace is {actual}, the folder says {expected}");
    }

    public static IEnumerable<string> TypeViolations(SourceFile source)
    {
        var names = source.Parse().GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()
            .Where(IsPublicType)
            .Select(NameOf)
            .ToArray();
        if (names.Length > 1) return [$"{source.Path}: one public type per file, but there are {string.Join(", ", names)}"];

        return names.Where(name => name != source.Name.Split('.', '{')[0]).Select(name => $"{source.Path}: the file should bear the name of {name}");
    }

    // Attributes are what every user writes, so they need no second using.
    private static string ExpectedNamespace(SourceFile source) =>
        source.Path.StartsWith("src/ElixirMl.Abstractions/Attributes/", StringComparison.Ordinal)
            ? "ElixirMl"
            : string.Join('.', source.Folders.Prepend("ElixirMl"));

    private static bool IsPublicType(MemberDeclarationSyntax member) =>
        member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
        && member.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax
        && member.Modifiers.Any(SyntaxKind.PublicKeyword);

    private static string NameOf(MemberDeclarationSyntax member) =>
        member is DelegateDeclarationSyntax @delegate ? @delegate.Identifier.ValueText : ((BaseTypeDeclarationSyntax)member).Identifier.ValueText;
}
