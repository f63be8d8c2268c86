using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Tests;

/// <summary>Every rule has its class, file, test class, page and release line, and its page tells the truth.</summary>
public sealed class CatalogueTests
{
    // Hundreds of fields, and a project file: their pages show less than a whole program, their test classes more.
    private static readonly string[] OnlyHintedAt = ["EML0004", "EML0021"];

    public static TheoryData<string> ShownIds => new(Catalogue.Rules.Select(rule => rule.SupportedDiagnostics.Single().Id).Except(OnlyHintedAt));

    public static TheoryData<string> Ids => new(Catalogue.Rules.Select(rule => rule.SupportedDiagnostics.Single().Id));

    [Fact]
    public void Ids_are_unique() => Assert.Distinct(Catalogue.Rules.Select(rule => rule.SupportedDiagnostics.Single().Id));

    [Fact]
    public void Pages_release_lines_and_rules_are_the_same_ones()
    {
        var ids = Catalogue.Rules.Select(rule => rule.SupportedDiagnostics.Single().Id).Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(ids, Catalogue.PageIds.Order(StringComparer.Ordinal));
        Assert.Equal(ids, Catalogue.Releases.Select(release => release.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Class_file_tests_and_release_line_bear_the_name_of_the_rule(string id)
    {
        var rule = Catalogue.Find(id);
        var (name, descriptor) = (rule.GetType().Name, rule.SupportedDiagnostics.Single());

        Assert.StartsWith(id, name, StringComparison.Ordinal);
        Assert.True(Catalogue.HasFile($"analyzers/ElixirMl.Analyzers/Rules/{name}.cs"));
        Assert.True(Catalogue.HasFile($"tests/ElixirMl.Analyzers.Tests/Rules/{name}Tests.cs"));
        Assert.Contains(GetType().Assembly.GetTypes(), type => type.Name == name + "Tests" && type.BaseType is { IsGenericType: true } parent && parent.GenericTypeArguments[0] == rule.GetType());
        Assert.Contains(new Release(id, descriptor.Category, descriptor.DefaultSeverity.ToString(), name), Catalogue.Releases);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_has_the_title_of_the_rule_and_all_parts(string id)
    {
        var page = Catalogue.Page(id);

        Assert.StartsWith($"# {id}: {Catalogue.Find(id).SupportedDiagnostics.Single().Title.ToString(System.Globalization.CultureInfo.InvariantCulture)}\n", page, StringComparison.Ordinal);
        Assert.All(["**What.**", "**Why.**", "## Wrong", "## Right", "**Suppress.**", $"#pragma warning disable {id}", $"dotnet_diagnostic.{id}.severity"], part => Assert.Contains(part, page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ShownIds))]
    public async Task What_the_page_calls_wrong_is_found_and_what_it_calls_right_is_not(string id)
    {
        var rule = Catalogue.Find(id);

        Assert.Contains(await RuleRun.ReportsAsync(Complete(Catalogue.WrongExample(id)), rule), report => report.Id == id);
        var right = Complete(Catalogue.RightExample(id));
        Assert.Empty(right.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Empty((await RuleRun.ReportsAsync(right, Catalogue.Rules)).Where(report => report.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void Every_fix_cures_a_rule() =>
        Assert.All(Catalogue.Fixes, fix => Assert.All(fix.FixableDiagnosticIds, id => Assert.NotNull(Catalogue.Find(id))));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_names_a_fix_exactly_where_there_is_one(string id) =>
        Assert.Equal(Catalogue.Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(id)), Catalogue.Page(id).Contains("**Fix.**", StringComparison.Ordinal));

    private static Microsoft.CodeAnalysis.CSharp.CSharpCompilation Complete(string source) => RuleRun.Complete(Sources.Compile(source));
}
