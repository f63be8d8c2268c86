using ElixirMl.Scripting.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.Scripting.Compilation;

/// <summary>A program taken apart: statements go into a method, types stand beside it; what was elsewhere is blanked, so that lines stay where they were.</summary>
internal sealed record ScriptParts(string Usings, string Statements, string Types, int StatementCount)
{
    // "Statements must precede types": order does not matter here.
    private const string StatementsAfterTypes = "CS8803";

    public IReadOnlyList<string> SyntaxErrors { get; private init; } = [];

    public IReadOnlyList<string> Violations { get; private init; } = [];

    public static ScriptParts Split(string code, CSharpParseOptions options, CancellationToken cancellationToken)
    {
        var tree = CSharpSyntaxTree.ParseText(code, options, cancellationToken: cancellationToken);
        var root = tree.GetCompilationUnitRoot(cancellationToken);
        var statements = root.Members.OfType<GlobalStatementSyntax>().ToList();
        var types = root.Members.Where(static member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);
        return new(string.Join(' ', root.Usings.Select(static directive => directive.ToString())), Only(code, statements), Only(code, types), statements.Count)
        {
            SyntaxErrors = [.. tree.GetDiagnostics(cancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != StatementsAfterTypes).Select(CompilerErrors.Describe)],
            Violations = [.. OutOfPlace(root)],
        };
    }

    /// <summary>Whether the method that was made of the statements holds them and nothing else; text that closes the method and goes on behind it would not.</summary>
    public bool IsWhole(BlockSyntax body) => body.Statements.Count == StatementCount + 1 && body.Parent is MethodDeclarationSyntax { Parent: ClassDeclarationSyntax { Members.Count: 1, Parent: CompilationUnitSyntax { Members.Count: 1 } } };

    private static IEnumerable<string> OutOfPlace(CompilationUnitSyntax root) =>
        root.Externs.Select(static node => (Node: (SyntaxNode)node, What: "`extern alias`"))
            .Concat(root.AttributeLists.Select(static node => (Node: (SyntaxNode)node, What: "an attribute of the assembly")))
            .Concat(root.Usings.Where(static node => SyntaxRules.Violation(node) is not null).Select(static node => (Node: (SyntaxNode)node, What: SyntaxRules.Violation(node)!)))
            .Concat(root.Members.Where(static node => node is not (GlobalStatementSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)).Select(static node => (Node: (SyntaxNode)node, What: SyntaxRules.Violation(node) ?? "a member outside of a type")))
            .Select(static found => (found.Node.GetLocation(), found.What))
            .Concat(SyntaxRules.ReservedNames(root).Select(static token => (token.GetLocation(), $"the name `{token.ValueText}`, or any that begins with two underscores,")))
            .Concat(SyntaxRules.Directives(root).Select(static trivia => (trivia.GetLocation(), "a directive")))
            .Select(static found => $"line {found.Item1.GetLineSpan().StartLinePosition.Line + 1}: {found.Item2} is not allowed.");

    private static string Only(string code, IEnumerable<SyntaxNode> nodes)
    {
        var text = code.ToCharArray();
        var at = 0;
        foreach (var span in nodes.Select(static node => node.Span).Append(new TextSpan(code.Length, 0)))
        {
            for (; at < span.Start; at++)
            {
                text[at] = text[at] is '\n' or '\r' ? text[at] : ' ';
            }

            at = span.End;
        }

        return new(text);
    }
}
