using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.TestKit;

/// <summary>One edit of <see cref="CacheProbe"/>. Felt edits change what must be generated for the first type; the others change nothing.</summary>
internal sealed record ProbeEdit(string Name, bool IsFelt, Func<CSharpCompilation, CSharpCompilation> Apply)
{
    private const string ProbeMethod = "private static int CacheProbeBody() => 1;";
    private const string EditedProbeMethod = "private static int CacheProbeBody() => 1 + 2;";

    public static IReadOnlyList<ProbeEdit> All { get; } =
    [
        new("clone", false, compilation => compilation.Clone()),
        new("unrelated file added", false, AddUnrelatedFile),
        new("comment line above the type", false, compilation => EditFirst(compilation, text => "// A comment.\n" + text)),
        new("method body changed", false, compilation => EditFirst(compilation, text => text.Replace(ProbeMethod, EditedProbeMethod, StringComparison.Ordinal))),
        new("member renamed", true, RenameFirstMember),
    ];

    /// <summary>Gives the annotated type a method whose body can be edited.</summary>
    public static string WithProbeMethod(string source)
    {
        var type = AnnotatedType(CSharpSyntaxTree.ParseText(source, TestCompilation.ParseOptions).GetRoot());
        return type.CloseBraceToken.IsKind(SyntaxKind.None)
            ? source.Remove(type.SemicolonToken.SpanStart, 1).Insert(type.SemicolonToken.SpanStart, $" {{ {ProbeMethod} }}")
            : source.Insert(type.CloseBraceToken.SpanStart, $" {ProbeMethod} ");
    }

    private static CSharpCompilation AddUnrelatedFile(CSharpCompilation compilation) => compilation.AddSyntaxTrees(
        CSharpSyntaxTree.ParseText("internal sealed class Unrelated;", (CSharpParseOptions)compilation.SyntaxTrees[0].Options, "Unrelated.cs"));

    private static CSharpCompilation RenameFirstMember(CSharpCompilation compilation)
    {
        var root = compilation.SyntaxTrees[0].GetRoot();
        var name = FirstMember(AnnotatedType(root));
        var renamed = root.ReplaceTokens(
            root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name),
            (token, _) => SyntaxFactory.Identifier(token.LeadingTrivia, name + "Renamed", token.TrailingTrivia));
        return EditFirst(compilation, _ => renamed.ToFullString());
    }

    // As an editor does it: the old tree stays, the new one reuses its nodes.
    private static CSharpCompilation EditFirst(CSharpCompilation compilation, Func<string, string> edit)
    {
        var tree = compilation.SyntaxTrees[0];
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(edit(tree.ToString()))));
    }

    private static TypeDeclarationSyntax AnnotatedType(SyntaxNode root) =>
        root.DescendantNodes().OfType<TypeDeclarationSyntax>().FirstOrDefault(type => type.AttributeLists.Count > 0)
        ?? throw new ExpectationException("The first source has no type with an attribute.");

    private static string FirstMember(TypeDeclarationSyntax type) =>
        type.Members.OfType<PropertyDeclarationSyntax>().FirstOrDefault()?.Identifier.ValueText
        ?? type.ParameterList?.Parameters.FirstOrDefault()?.Identifier.ValueText
        ?? type.Members.OfType<FieldDeclarationSyntax>().FirstOrDefault()?.Declaration.Variables[0].Identifier.ValueText
        ?? throw new ExpectationException($"{type.Identifier.ValueText} has no property, record parameter or field to rename.");
}
