using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Architecture.Tests;

/// <summary>No file over 400 lines, no method over 60.</summary>
internal static class SizeBudget
{
    private const int LinesPerFile = 400;
    private const int LinesPerMethod = 60;

    /// <summary>What exceeds the budget without being excused, and every excuse that is no longer needed.</summary>
    /// <param name="sources">The sources to measure.</param>
    /// <param name="excuses">A reason for each excused <c>path</c> or <c>path: method</c>.</param>
    public static IReadOnlyList<string> Violations(IEnumerable<SourceFile> sources, IReadOnlyDictionary<string, string> excuses)
    {
        var excesses = sources.SelectMany(Excesses).ToList();
        return
        [
            .. excesses.Where(excess => !excuses.ContainsKey(excess.Where)).Select(excess => $"{excess.Where} has {excess.Lines} lines, {excess.Budget} are allowed"),
            .. excuses.Keys.Except(excesses.Select(excess => excess.Where)).Select(where => $"{where} needs its excuse no more: delete it"),
        ];
    }

    private static IEnumerable<(string Where, int Lines, int Budget)> Excesses(SourceFile source)
    {
        if (source.LineCount > LinesPerFile) yield return (source.Path, source.LineCount, LinesPerFile);

        foreach (var (name, lines) in source.Parse().GetRoot().DescendantNodes().SelectMany(Bodies))
        {
            if (lines > LinesPerMethod) yield return ($"{source.Path}: {name}", lines, LinesPerMethod);
        }
    }

    private static IEnumerable<(string Name, int Lines)> Bodies(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => [(method.Identifier.ValueText, LinesOf(method))],
        LocalFunctionStatementSyntax local => [(local.Identifier.ValueText, LinesOf(local))],
        BaseMethodDeclarationSyntax special => [(special is ConstructorDeclarationSyntax ? "constructor" : "operator", LinesOf(special))],
        BasePropertyDeclarationSyntax { AccessorList: not null } property => property.AccessorList.Accessors.Select(accessor => (accessor.Keyword.ValueText, LinesOf(accessor))),
        _ => [],
    };

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.SyntaxTree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
