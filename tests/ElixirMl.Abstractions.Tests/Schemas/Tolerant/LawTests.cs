using System.Text.Json;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.Schemas.Tolerant;

public sealed class LawTests
{
    private static readonly FieldType[] Targets =
    [
        Types.Text, Types.Boolean, Types.Int, Types.Double, Types.Any, Types.Probability, Types.Embedding, Types.Texts, Types.Ints, Types.Category,
        Types.Optional(Types.Int), Types.Optional(Types.Text), Types.Map(Types.Double), Types.Object(Types.Ticket), Types.Object(Types.Tree),
        new FieldType.List(Types.Object(Types.Ticket)), new FieldType.List(Types.Optional(Types.Category)), Types.Formatted(TextFormat.DateTime), Types.Formatted(TextFormat.Uri),
    ];

    [Fact]
    public void Canonical_JSON_of_any_value_is_returned_unchanged_and_without_repairs() => Prop.ForAll(
        JsonOf.AnyType.ToArbitrary(),
        one =>
        {
            var reading = Reading.Value(one.Json, one.Type);

            Assert.Equal(one.Json, reading.ToString());
            Assert.Empty(reading.Repairs);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void What_is_read_from_a_mangled_reply_is_canonical_JSON() => Prop.ForAll(
        Mangled.Replies.Zip(Gen.Elements(Targets)).ToArbitrary(),
        one =>
        {
            var (text, type) = one;
            AssertCanonical(Reading.Section(text, type), type);
            AssertCanonical(Reading.Value(text, type), type);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(4000));

    [Fact]
    public void What_is_read_of_a_mangled_object_is_canonical_JSON_or_a_part_of_it() => Prop.ForAll(
        Mangled.Replies.ToArbitrary(),
        text =>
        {
            foreach (var schema in (Schema[])[Types.Ticket, Types.Resume, Types.Tree])
            {
                var reading = Reading.Reply(text, schema);
                AssertCanonical(reading, Types.Object(schema));
                if (reading.Json.Length > 0)
                {
                    JsonDocument.Parse(reading.Json).Dispose();
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Every_beginning_of_a_mangled_reply_gives_JSON_or_nothing() => Prop.ForAll(
        Mangled.Replies.Zip(Gen.Choose(0, 100)).ToArbitrary(),
        one =>
        {
            var text = one.Item1.AsSpan(0, one.Item1.Length * one.Item2 / 100);
            var json = new System.Buffers.ArrayBufferWriter<byte>();
            var hasBegun = PartialReader.TryReadObject(text, Types.Ticket, json, new FieldState[3], new TolerantLog());

            Assert.Equal(hasBegun, json.WrittenCount > 0);
            if (hasBegun)
            {
                JsonDocument.Parse(json.WrittenMemory).Dispose();
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void The_same_text_gives_the_same_outcome_every_time() => Prop.ForAll(
        Mangled.Replies.ToArbitrary(),
        text =>
        {
            var first = Reading.Reply(text, Types.Ticket);
            var second = Reading.Reply(text, Types.Ticket);

            Assert.Equal((first.ToString(), first.Log.Penalty, first.Log.Work), (second.ToString(), second.Log.Penalty, second.Log.Work));
            Assert.Equal(first.Log.Repairs, second.Log.Repairs);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Mangled_replies_are_neither_all_hopeless_nor_all_fine()
    {
        var replies = Mangled.Replies.Sample(400);

        var read = replies.Count(text => Reading.Reply(text, Types.Ticket).IsRead);

        Assert.InRange(read, 20, 380);
    }

    private static void AssertCanonical(Reading reading, FieldType type)
    {
        if (!reading.IsRead)
        {
            return;
        }

        JsonDocument.Parse(reading.Json).Dispose();
        var again = Reading.Value(reading.Json, type);
        Assert.Equal(reading.Json, again.ToString());
        Assert.Empty(again.Repairs);
    }
}
