using ElixirMl.TestKit.Tests.Toys;
using Microsoft.CodeAnalysis.CodeFixes;
using Run = ElixirMl.TestKit.CodeFixRun<ElixirMl.TestKit.Tests.Toys.LowercaseAnalyzer, ElixirMl.TestKit.Tests.Toys.CapitalFix>;

namespace ElixirMl.TestKit.Tests;

public sealed class CodeFixRunTests
{
    [Fact]
    public Task A_fix_turns_the_marked_source_into_the_expected_one() => Run.TurnsAsync("class [|ball|];", "class Ball;");

    [Fact]
    public Task Several_spots_are_fixed_one_after_the_other() => Run.TurnsAsync("class [|ball|]; class [|train|];", "class Ball; class Train;");

    [Fact]
    public Task Fix_All_turns_every_file_at_once() =>
        Run.TurnsAllAsync(("class [|ball|]; class [|doll|];", "class Ball; class Doll;"), ("class [|train|];", "class Train;"), ("class Car;", "class Car;"));

    [Fact]
    public Task A_compiler_error_that_remains_is_marked_on_both_sides() =>
        Run.TurnsAsync("class [|ball|] : {|CS0246:Missing|};", "class Ball : {|CS0246:Missing|};");

    [Fact]
    public async Task Another_outcome_fails_with_the_differing_line() =>
        Assert.Contains("+ class Ball;", await RejectionAsync(() => Run.TurnsAsync("class [|ball|];", "class BALL;")), StringComparison.Ordinal);

    [Fact]
    public async Task An_outcome_that_does_not_compile_fails() =>
        Assert.Contains("CS0246", await RejectionAsync(() => Run.TurnsAsync("class [|ball|]; class Box : ball;", "class Ball; class Box : ball;")), StringComparison.Ordinal);

    [Fact]
    public async Task An_outcome_that_is_still_reported_fails() =>
        Assert.Contains("not marked: TOY001", await RejectionAsync(() => CodeFixRun<LowercaseAnalyzer, VainFix>.TurnsAsync("class [|ball|];", "class balloon;")), StringComparison.Ordinal);

    [Fact]
    public async Task A_fix_without_an_equivalence_key_fails() =>
        Assert.Contains("no equivalence key", await RejectionAsync(() => CodeFixRun<LowercaseAnalyzer, KeylessFix>.TurnsAsync("class [|ball|];", "class Ball;")), StringComparison.Ordinal);

    [Fact]
    public async Task A_fix_without_Fix_All_fails_where_it_is_demanded() =>
        Assert.Contains("has no Fix-All", await RejectionAsync(() => CodeFixRun<LowercaseAnalyzer, SingleFix>.TurnsAllAsync(("class [|ball|];", "class Ball;"))), StringComparison.Ordinal);

    [Fact]
    public async Task A_title_nobody_offers_fails_and_lists_those_there_are() =>
        Assert.Contains("Begin with a capital", await RejectionAsync(() => Run.TurnsAsync("class [|ball|];", "class Ball;", "Remove")), StringComparison.Ordinal);

    [Fact]
    public Task Where_no_fix_is_offered_none_is_found() => Run.OffersNothingAsync("class [|small_ball|];");

    [Fact]
    public async Task Offering_a_fix_where_none_is_wanted_fails() =>
        Assert.Contains("Begin with a capital", await RejectionAsync(() => Run.OffersNothingAsync("class [|ball|];")), StringComparison.Ordinal);

    private static async Task<string> RejectionAsync(Func<Task> run) => (await Assert.ThrowsAsync<ExpectationException>(run)).Message;

    private sealed class VainFix : CapitalFix
    {
        protected override string Replacement(string name) => name + "oon";
    }

    private sealed class KeylessFix : CapitalFix
    {
        protected override string? EquivalenceKey => null;
    }

    private sealed class SingleFix : CapitalFix
    {
        public override FixAllProvider? GetFixAllProvider() => null;
    }
}
