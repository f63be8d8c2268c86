using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Abstractions.Tests.Schemas.Tolerant;

public sealed class TolerantLogTests
{
    [Fact]
    public void A_fresh_log_is_empty()
    {
        var log = new TolerantLog();

        Assert.Equal((0, 0, 0, "$", false), (log.Repairs.Count, log.Errors.Count, log.Penalty, log.Path, log.IsTruncated));
    }

    [Fact]
    public void What_is_noted_belongs_to_the_place_that_was_entered()
    {
        var log = new TolerantLog();
        log.Enter("items");
        log.Enter(3);
        TolerantScalars.TryReadBoolean("Yes", log, out _);
        log.Leave();
        TolerantScalars.TryReadBoolean("perhaps", log, out _);

        Assert.Equal(new Repair("$.items[3]", RepairKinds.BooleanFromText, 3), Assert.Single(log.Repairs));
        Assert.Equal("$.items", Assert.Single(log.Errors.ToResult().Errors).Path);
    }

    [Fact]
    public void A_deeper_repair_weighs_more()
    {
        var shallow = Reading.Reply("""{"a":"1"}""", Types.Single(Types.Int)).Log.Penalty;
        var deep = Reading.Reply("""{"a":["1"]}""", Types.Single(Types.Ints)).Log.Penalty;

        Assert.True(deep > shallow, $"{deep} > {shallow}");
    }

    [Fact]
    public void Leaving_what_was_not_entered_is_a_broken_contract() => Assert.Throws<InvalidOperationException>(() => new TolerantLog().Leave());

    [Fact]
    public void Notes_of_a_reader_that_does_not_know_its_place_can_be_moved()
    {
        var log = new TolerantLog();
        log.Add(new("$", "first", 1));
        var (repairs, errors) = (log.Repairs.Count, log.Errors.Count);
        log.Add(new("$[2]", "second", 1));
        log.Errors.Add(new("$", ValidationRules.Type, "A number was expected"));

        log.Nest(repairs, errors, "score");

        Assert.Equal(["$", "$.score[2]"], log.Repairs.Select(repair => repair.Path));
        Assert.Equal("$.score", Assert.Single(log.Errors.ToResult().Errors).Path);
    }
}
