using ElixirMl.Variables.Sampling;

namespace ElixirMl.Abstractions.Tests.Variables.Sampling;

public class SeededRandomTests
{
    [Fact]
    public void Gives_the_published_sequence() =>
        Assert.Equal([11091344671253066420UL, 13793997310169335082UL, 1900383378846508768UL, 7684712102626143532UL, 13521403990117723737UL], Bits(new SeededRandom(0), 5));

    [Fact]
    public void The_same_seed_gives_the_same_numbers()
    {
        var one = new SeededRandom(7);
        var two = new SeededRandom(7);

        Assert.Equal(Enumerable.Range(0, 100).Select(_ => one.Next(1000)), Enumerable.Range(0, 100).Select(_ => two.Next(1000)));
    }

    [Fact]
    public void Forks_do_not_depend_on_what_was_drawn_before()
    {
        var fresh = new SeededRandom(7);
        var used = new SeededRandom(7);
        Bits(used, 13);

        Assert.Equal(Bits(fresh.Fork(3), 5), Bits(used.Fork(3), 5));
        Assert.Equal(Bits(fresh.Fork("demos"), 5), Bits(used.Fork("demos"), 5));
        Assert.NotEqual(Bits(fresh.Fork(3), 5), Bits(fresh.Fork(4), 5));
        Assert.NotEqual(Bits(fresh.Fork(0), 5), Bits(new SeededRandom(7), 5));
    }

    [Fact]
    public void Doubles_are_uniform()
    {
        var random = new SeededRandom(1);

        Assert.True(Statistics.Agree(Enumerable.Range(0, 100_000).Select(_ => random.NextDouble()), x => x));
    }

    [Theory]
    [InlineData(0, 6)]
    [InlineData(-3, 4)]
    [InlineData(int.MinValue, int.MaxValue)]
    public void Whole_numbers_are_uniform_within_their_limits(int minimum, int maximum)
    {
        var random = new SeededRandom(2);
        var sample = Enumerable.Range(0, 70_000).Select(_ => random.Next(minimum, maximum)).ToArray();
        var bins = Math.Min(50, (long)maximum - minimum);

        var counts = new int[bins];
        Array.ForEach(sample, x => counts[((long)x - minimum) * bins / ((long)maximum - minimum)]++);

        Assert.All(sample, x => Assert.InRange(x, minimum, maximum - 1));
        Assert.True(Statistics.Agree(counts, [.. Enumerable.Repeat(1.0 / bins, (int)bins)]));
    }

    [Fact]
    public void Fills_bytes_in_the_same_order_whatever_the_length()
    {
        var whole = new byte[19];
        var part = new byte[16];

        new SeededRandom(3).NextBytes(whole);
        new SeededRandom(3).NextBytes(part);

        Assert.Equal(whole[..16], part);
        Assert.Contains(whole[16..], b => b != 0);
    }

    [Fact]
    public void Refuses_limits_in_the_wrong_order() => Assert.Throws<ArgumentOutOfRangeException>(() => new SeededRandom(1).Next(3, 2));

    private static ulong[] Bits(SeededRandom random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextBits())];
}
