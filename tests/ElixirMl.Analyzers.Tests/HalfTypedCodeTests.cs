using ElixirMl.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Tests;

/// <summary>While code is typed it ends anywhere: no rule and no generator may throw.</summary>
public sealed class HalfTypedCodeTests
{
    /// <summary>Rules that look at one cut; every rule sees every declaration of a page, and a share of the cuts of each sample.</summary>
    private const int RulesAtOnce = 8;

    private static readonly string[] Marks = ["[Schema", "[Signature", "[Program", "[Variable", "[Predictor", "[Tool"];

    public static TheoryData<string> Samples => new(Catalogue.SourcesBelow("samples"));

    public static TheoryData<string> Ids => CatalogueTests.ShownIds;

    [Fact]
    public void Annotated_samples_are_seen() => Assert.Contains(Catalogue.SourcesBelow("samples"), IsAnnotated);

    [Theory]
    [MemberData(nameof(Samples))]
    public Task No_sample_cut_at_any_token_makes_anything_throw(string path) => CutAsync(
        Catalogue.Read(path),
        IsAnnotated(path) ? [Catalogue.Rules] : [.. Catalogue.Rules.Chunk(RulesAtOnce)]);

    [Theory]
    [MemberData(nameof(Ids))]
    public Task No_mistake_of_a_page_cut_at_any_token_makes_its_rule_throw(string id) => CutAsync(Catalogue.WrongExample(id), [Catalogue.Find(id)]);

    /// <summary>Cuts a source at every token; the first set of rules looks at the first cut, the next one at the next, and so on in turn.</summary>
    private static Task CutAsync(string source, params DiagnosticAnalyzer[][] rules)
    {
        var ends = CSharpSyntaxTree.ParseText(source, TestCompilation.ParseOptions).GetRoot().DescendantTokens().Select(token => token.Span.End).Distinct();
        var usings = TestCompilation.Of(Sources.Usings);
        return Parallel.ForEachAsync(ends.Index(), async (end, _) =>
        {
            var cut = CSharpSyntaxTree.ParseText(source[..end.Item], TestCompilation.ParseOptions, "Cut.cs", cancellationToken: CancellationToken.None);
            await RuleRun.ReportsAsync(RuleRun.Complete(usings.AddSyntaxTrees(cut)), [.. rules[end.Index % rules.Length], .. Catalogue.Suppressors]);
        });
    }

    private static bool IsAnnotated(string path) => Marks.Any(mark => Catalogue.Read(path).Contains(mark, StringComparison.Ordinal));
}
