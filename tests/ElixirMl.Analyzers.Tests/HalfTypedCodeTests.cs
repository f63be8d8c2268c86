using ElixirMl.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElixirMl.Analyzers.Tests;

/// <summary>While code is typed it ends anywhere: no rule and no generator may throw.</summary>
public sealed class HalfTypedCodeTests
{
    private static readonly string[] Marks = ["[Schema", "[Signature", "[Program", "[Variable", "[Predictor"];

    public static TheoryData<string> Annotated => new(Catalogue.SourcesBelow("samples").Where(path => Marks.Any(mark => Catalogue.Read(path).Contains(mark, StringComparison.Ordinal))));

    public static TheoryData<string> Ids => CatalogueTests.ShownIds;

    [Fact]
    public void Samples_are_seen() => Assert.NotEmpty(Annotated);

    [Theory]
    [MemberData(nameof(Annotated))]
    public Task No_sample_cut_at_any_token_makes_anything_throw(string path) => CutAsync(Catalogue.Read(path));

    [Theory]
    [MemberData(nameof(Ids))]
    public Task No_mistake_of_a_page_cut_at_any_token_makes_anything_throw(string id) => CutAsync(Catalogue.WrongExample(id));

    private static Task CutAsync(string source)
    {
        var ends = CSharpSyntaxTree.ParseText(source, TestCompilation.ParseOptions).GetRoot().DescendantTokens().Select(token => token.Span.End).Distinct();
        var usings = TestCompilation.Of(Sources.Usings);
        return Parallel.ForEachAsync(ends, async (end, _) =>
        {
            var cut = CSharpSyntaxTree.ParseText(source[..end], TestCompilation.ParseOptions, "Cut.cs", cancellationToken: CancellationToken.None);
            await RuleRun.ReportsAsync(RuleRun.Complete(usings.AddSyntaxTrees(cut)), [.. Catalogue.Rules, .. Catalogue.Suppressors]);
        });
    }
}
