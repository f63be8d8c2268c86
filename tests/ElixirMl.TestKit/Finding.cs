using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.TestKit;

/// <summary>A diagnostic reduced to what a mark can say; its message only helps whoever reads a failure.</summary>
internal sealed record Finding(string Path, TextSpan Span, string Id)
{
    public static Finding Of(Diagnostic diagnostic) =>
        new(diagnostic.Location.SourceTree?.FilePath ?? "", diagnostic.Location.SourceSpan, diagnostic.Id);

    public string Describe(Compilation compilation)
    {
        if (compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == Path) is not { } tree) return $"{Id} without a place";

        var text = tree.GetText();
        return $"{Id} at \"{text.ToString(Span)}\" ({Path}, line {text.Lines.GetLinePosition(Span.Start).Line + 1})";
    }
}
