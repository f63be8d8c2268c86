using ElixirMl.Datasets;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Sdk.Tests.Datasets;

public sealed class SplitTests
{
    private static readonly (int Id, string Label)[] Rows =
        [.. Enumerable.Range(0, 200).Select(id => (id, id < 150 ? "common" : "rare"))];

    [Fact]
    public void Every_label_has_its_share_of_each_part()
    {
        var split = Split.Stratified(Rows, row => row.Label, train: 0.5, validation: 0.2, seed: 1);

        Assert.Equal((75, 30, 45), Counts(split, "common"));
        Assert.Equal((25, 10, 15), Counts(split, "rare"));
    }

    [Fact]
    public void Every_row_is_in_exactly_one_part() => Prop
        .ForAll<NonEmptyArray<int>, int>((labels, seed) =>
        {
            (int Id, int Label)[] rows = [.. labels.Get.Select((label, id) => (id, Math.Abs(label % 4)))];
            var split = Split.Stratified(rows, row => row.Label, 0.6, 0.2, (ulong)(uint)seed);
            return split.Train.Concat(split.Validation).Concat(split.Test).OrderBy(row => row.Id).SequenceEqual(rows);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void The_seed_decides_the_parts()
    {
        var first = Split.Stratified(Rows, row => row.Label, 0.5, 0.2, seed: 1);
        var again = Split.Stratified(Rows, row => row.Label, 0.5, 0.2, seed: 1);
        var other = Split.Stratified(Rows, row => row.Label, 0.5, 0.2, seed: 2);

        Assert.Equal(first.Train, again.Train);
        Assert.Equal(first.Test, again.Test);
        Assert.NotEqual(first.Test.Select(row => row.Id).Order(), other.Test.Select(row => row.Id).Order());
    }

    [Fact]
    public void Parts_are_not_in_the_order_of_the_labels()
    {
        var train = Split.Stratified(Rows, row => row.Label, 0.5, 0.2, seed: 1).Train;

        Assert.Contains("rare", train.Take(25).Select(row => row.Label));
    }

    [Fact]
    public void A_label_of_one_row_is_to_learn_from()
    {
        var split = Split.Stratified(["a"], row => row, 0.4, 0.3, seed: 1);

        Assert.Equal(["a"], split.Train);
    }

    [Fact]
    public void A_share_of_nothing_gets_nothing()
    {
        var split = Split.Stratified(Rows, row => row.Label, 0.7, 0.3, seed: 1);

        Assert.Equal((140, 60, 0), (split.Train.Count, split.Validation.Count, split.Test.Count));
    }

    [Fact]
    public void Groups_are_never_parted()
    {
        int[] groups = [.. Rows.Select(row => row.Id / 4)];

        var split = Split.StratifiedByGroup(Rows, row => row.Label, groups, 0.5, 0.25, seed: 3);

        HashSet<int>[] parts = [GroupsOf(split.Train), GroupsOf(split.Validation), GroupsOf(split.Test)];
        Assert.Equal(50, parts.Sum(part => part.Count));
        Assert.Equal(200, split.Train.Count + split.Validation.Count + split.Test.Count);
        Assert.InRange(split.Train.Count, 96, 104);

        static HashSet<int> GroupsOf(IReadOnlyList<(int Id, string Label)> rows) => [.. rows.Select(row => row.Id / 4)];
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.5, -0.1)]
    [InlineData(0.8, 0.3)]
    public void Shares_that_make_no_sense_are_refused(double train, double validation) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Split.Stratified(Rows, row => row.Label, train, validation, seed: 1));

    [Fact]
    public void A_group_is_needed_for_every_row() =>
        Assert.Throws<ArgumentException>(() => Split.StratifiedByGroup(Rows, row => row.Label, [1, 2], 0.5, 0.2, seed: 1));

    private static (int Train, int Validation, int Test) Counts(DataSplit<(int Id, string Label)> split, string label) =>
        (split.Train.Count(row => row.Label == label), split.Validation.Count(row => row.Label == label), split.Test.Count(row => row.Label == label));
}
