using ElixirMl.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElixirMl.Analyzers.Tests;

/// <summary>While code is typed it ends anywhere: no rule and no generator may throw.</summary>
public sealed class HalfTypedCodeTests
{
    /// <summary>Prefixes that one compilation holds: binding them costs little, a compilation and its rules cost much.</summary>
    private const int CutsAtOnce = 48;

    private static readonly string[] Marks = ["[Schema", "[Signature", "[Program", "[Variable", "[Predictor", "[Tool"];

    public static TheoryData<string> Samples => new(Catalogue.SourcesBelow("samples"));

    public static TheoryData<string> Ids => CatalogueTests.ShownIds;

    [Fact]
    public void Annotated_samples_are_seen() => Assert.Contains(Catalogue.SourcesBelow("samples"), IsAnnotated);

    [Theory]
    [MemberData(nameof(Samples))]
    public Task No_sample_cut_at_any_token_makes_anything_throw(string path) => CutAsync(Catalogue.Read(path));

    [Theory]
    [MemberData(nameof(Ids))]
    public Task No_mistake_of_a_page_cut_at_any_token_makes_anything_throw(string id) => CutAsync($"namespace Page;\n{Catalogue.WrongExample(id)}");

    private static Task CutAsync(string source)
    {
        var ends = CSharpSyntaxTree.ParseText(source, TestCompilation.ParseOptions).GetRoot().DescendantTokens().Select(token => token.Span.End).Distinct();
        var usings = TestCompilation.Of(Sources.Usings);
        return Parallel.ForEachAsync(ends.Chunk(CutsAtOnce), async (some, _) =>
        {
            var cuts = some.Select(end => CSharpSyntaxTree.ParseText(Apart(source, end), TestCompilation.ParseOptions, $"Cut{end}.cs", cancellationToken: CancellationToken.None));
            await RuleRun.ReportsAsync(RuleRun.Complete(usings.AddSyntaxTrees(cuts)), [.. Catalogue.Rules, .. Catalogue.Suppressors]);
        });
    }

    /// <summary>A prefix of a source, in a namespace of its own, so that it knows nothing of the other prefixes.</summary>
    private static string Apart(string source, int end) => source[..end].Replace("namespace ", $"namespace Cut{end}.", StringComparison.Ordinal);

    private static bool IsAnnotated(string path) => Marks.Any(mark => Catalogue.Read(path).Contains(mark, StringComparison.Ordinal));
}
