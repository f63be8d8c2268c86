using ElixirMl.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElixirMl.Architecture.Tests;

/// <summary>A source of the repository.</summary>
/// <param name="Path">Relative to the repository, with slashes: <c>src/ElixirMl.Sdk/Search/Sampler.cs</c>.</param>
/// <param name="Text">What the file holds.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>The folders between project and file: <c>Search</c>, or none for a file beside the project.</summary>
    public string[] Folders => Path.Split('/')[2..^1];

    public string Name => Path.Split('/')[^1];

    public int LineCount => Text.AsSpan().Count('\n') + (Text.EndsWith('\n') ? 0 : 1);

    public SyntaxTree Parse() => CSharpSyntaxTree.ParseText(Text, TestCompilation.ParseOptions, Path);
}
