using System.Buffers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElixirMl.Scripting.Rules;

/// <summary>Finds sources that nest deeper than the compiler can follow: parts of its lexer and parser do not guard their stack.</summary>
/// <remarks>Linear in the length of the source.</remarks>
internal static class NestingCheck
{
    /// <summary>Deepest nesting.</summary>
    public const int Most = 300;

    /// <summary>Most brackets that open from the first interpolated text on, and most such texts.</summary>
    public const int MostAfterInterpolation = 3_000;

    private const int MostInTree = 2 * Most;

    private static readonly SearchValues<char> Openings = SearchValues.Create("$([{<");

    public static bool IsTooDeep(string code, CSharpParseOptions options) => IsTooDeepToLex(code) || NestsTooDeep(code, options) || GrowsTooDeep(CSharpSyntaxTree.ParseText(code, options).GetRoot());

    // The holes of interpolated texts are read by recursion, and comments in them may hide what closes: so all that opens counts, and nothing that closes.
    private static bool IsTooDeepToLex(string code)
    {
        var rest = code.AsSpan(Math.Max(0, code.IndexOf('$', StringComparison.Ordinal)));
        if (rest.IsEmpty || rest[0] is not '$')
        {
            return false;
        }

        var openings = 0;
        while (rest.IndexOfAny(Openings) is >= 0 and var next && ++openings <= MostAfterInterpolation)
        {
            rest = rest[(next + 1)..];
        }

        return openings > MostAfterInterpolation;
    }

    private static bool NestsTooDeep(string code, CSharpParseOptions options)
    {
        var (depth, angles) = (0, 0);
        foreach (var token in SyntaxFactory.ParseTokens(code, options: options))
        {
            depth = Math.Max(0, depth + Step(token.Kind()));
            angles = token.Kind() switch
            {
                SyntaxKind.LessThanToken => angles + 1,
                SyntaxKind.GreaterThanToken => Math.Max(0, angles - 1),
                // No list of types goes on behind the end of a statement.
                SyntaxKind.SemicolonToken => 0,
                _ => angles,
            };
            if (depth + angles > Most)
            {
                return true;
            }
        }

        return false;
    }

    // Chains of lambdas or of signs open nothing, yet what binds them goes as deep as they are long.
    private static bool GrowsTooDeep(SyntaxNode root)
    {
        var open = new Stack<(SyntaxNode Node, int Depth)>([(root, 0)]);
        while (open.TryPop(out var next))
        {
            if (next.Depth > MostInTree)
            {
                return true;
            }

            foreach (var child in next.Node.ChildNodes())
            {
                open.Push((child, next.Depth + 1));
            }
        }

        return false;
    }

    private static int Step(SyntaxKind kind) => kind switch
    {
        SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken => 1,
        SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken => -1,
        _ => 0,
    };
}
