using ElixirMl.Datasets;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Sdk.Tests.Datasets;

public sealed class SampleTests
{
    private static readonly (int Id, string Label)[] Rows =
        [.. Enumerable.Range(0, 200).Select(id => (id, id % 4 < 3 ? "common" : "rare"))];

    [Fact]
    public void Every_label_has_its_share()
    {
        var sample = Sample.Stratified(Rows, row => row.Label, 40, seed: 1);

        Assert.Equal(30, sample.Count(row => row.Label == "common"));
        Assert.Equal(10, sample.Count(row => row.Label == "rare"));
    }

    [Fact]
    public void A_sample_has_the_size_asked_for_keeps_the_order_and_takes_nothing_twice() => Prop
        .ForAll<NonEmptyArray<int>, NonNegativeInt, int>((labels, count, seed) =>
        {
            (int Id, int Label)[] rows = [.. labels.Get.Select((label, id) => (id, Math.Abs(label % 4)))];
            var sample = Sample.Stratified(rows, row => row.Label, count.Get, (ulong)(uint)seed);
            return sample.Count == Math.Min(count.Get, rows.Length) && sample.Zip(sample.Skip(1)).All(pair => pair.First.Id < pair.Second.Id);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void The_seed_decides_the_sample()
    {
        var first = Sample.Stratified(Rows, row => row.Label, 40, seed: 1);

        Assert.Equal(first, Sample.Stratified(Rows, row => row.Label, 40, seed: 1));
        Assert.NotEqual(first, Sample.Stratified(Rows, row => row.Label, 40, seed: 2));
    }
}
