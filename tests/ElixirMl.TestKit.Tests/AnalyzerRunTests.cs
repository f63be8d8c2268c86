using System.Globalization;
using ElixirMl.TestKit.Tests.Toys;
using Run = ElixirMl.TestKit.AnalyzerRun<ElixirMl.TestKit.Tests.Toys.LowercaseAnalyzer>;

namespace ElixirMl.TestKit.Tests;

public sealed class AnalyzerRunTests
{
    [Fact]
    public async Task Marked_reports_are_found_in_the_order_of_the_source()
    {
        var reports = await Run.FindsAsync("class [|ball|]; class Doll; class {|TOY001:train|};", "class [|car|];");

        Assert.Equal(
            ["'ball' begins with a small letter", "'train' begins with a small letter", "'car' begins with a small letter"],
            reports.Select(report => report.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public Task A_clean_source_passes() => Run.FindsNothingAsync("class Ball;");

    [Fact]
    public async Task A_report_without_a_mark_fails()
    {
        Assert.Contains("not marked: TOY001 at \"ball\" (Source1.cs, line 2)", await RejectionAsync(() => Run.FindsNothingAsync("class Doll;\nclass ball;")), StringComparison.Ordinal);
        Assert.Contains("not marked: TOY001 at \"ball\"", await RejectionAsync(() => Run.FindsAsync("class ball; class [|train|];")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class [|Ball|];", "not found: TOY001 at \"Ball\"")]
    [InlineData("[|class ball|];", "not found: TOY001 at \"class ball\"")]
    [InlineData("class {|TOY009:ball|};", "not found: TOY009 at \"ball\"")]
    public async Task A_mark_without_its_report_fails(string source, string complaint) =>
        Assert.Contains(complaint, await RejectionAsync(() => Run.FindsAsync(source)), StringComparison.Ordinal);

    [Fact]
    public async Task A_compiler_error_must_be_marked()
    {
        await Run.FindsAsync("class Ball : {|CS0246:Missing|};");

        Assert.Contains("not marked: CS0246", await RejectionAsync(() => Run.FindsNothingAsync("class Ball : Missing;")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_analyzer_that_throws_fails() =>
        Assert.Contains("Broken on purpose", await RejectionAsync(() => Run.FindsNothingAsync("class throw_please;")), StringComparison.Ordinal);

    [Fact]
    public async Task Sources_without_marks_are_refused_where_reports_are_expected() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Run.FindsAsync("class ball;"));

    [Theory]
    [InlineData("class [|ball;")]
    [InlineData("class ball|];")]
    public async Task A_mark_must_be_opened_and_closed(string source) => await Assert.ThrowsAsync<FormatException>(() => Run.FindsAsync(source));

    private static async Task<string> RejectionAsync(Func<Task> run) => (await Assert.ThrowsAsync<ExpectationException>(run)).Message;
}
