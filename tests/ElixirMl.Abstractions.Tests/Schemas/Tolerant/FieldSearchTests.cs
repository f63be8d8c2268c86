using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Abstractions.Tests.Schemas.Tolerant;

public sealed class FieldSearchTests
{
    [Fact]
    public void The_fields_of_a_clean_reply_are_slices_of_it()
    {
        var reply = """ {"replyText":"a \"b\"", "category" : "BILLING","confidenceScore":0.87} """.AsMemory();
        var fields = new FieldText[3];
        var log = new TolerantLog();

        Assert.True(TolerantReader.TryFindFields(reply, Types.Ticket, fields, log));

        Assert.Equal(["\"BILLING\"", "0.87", "\"a \\\"b\\\"\""], fields.Select(field => field.ToString()));
        Assert.All(fields, field => Assert.Equal(FieldTextForm.Json, field.Form));
        Assert.True(System.Runtime.InteropServices.MemoryMarshal.TryGetString(fields[0].Text, out _, out var start, out _) && start > 0);
        Assert.Empty(log.Repairs);
    }

    [Fact]
    public void The_fields_of_a_loose_reply_are_strict_JSON()
    {
        var fields = new FieldText[3];
        var log = new TolerantLog();

        Assert.True(TolerantReader.TryFindFields("Well: {Category: billing, 'confidenceScore': '$1', replyText: hello}".AsMemory(), Types.Ticket, fields, log));

        Assert.Equal(["\"BILLING\"", "1", "\"hello\""], fields.Select(field => field.ToString()));
        Assert.NotEmpty(log.Repairs);
    }

    [Fact]
    public void What_can_be_read_of_a_bad_reply_is_given_with_the_errors()
    {
        var fields = new FieldText[3];
        var log = new TolerantLog();

        Assert.False(TolerantReader.TryFindFields("""{"category":"nobody","replyText":"x"}""".AsMemory(), Types.Ticket, fields, log));

        Assert.Equal(["(absent)", "(absent)", "\"x\""], fields.Select(field => field.ToString()));
        Assert.Equal(["$.category", "$.confidenceScore"], log.Errors.ToResult().Errors.Select(error => error.Path));
    }

    [Fact]
    public void Too_little_room_is_a_broken_contract() =>
        Assert.Throws<ArgumentException>(() => TolerantReader.TryFindFields("{}".AsMemory(), Types.Ticket, new FieldText[2], new TolerantLog()));
}
