using System.Buffers;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Abstractions.Tests.Schemas.Tolerant;

/// <summary>The characters a reading looks at, counted, grow like the text; clocks are not asked.</summary>
public sealed class LinearTimeTests
{
    private const int Length = 20_000;

    // The search may read a root again as often as it has passes; decoding and lines add a few.
    private const int LooksPerCharacter = 60;

    public static TheoryData<string, string> Pieces() => new()
    {
        { "", "[" }, { "", "{" }, { "", "[ " }, { "", "{\"a\":" }, { "", "{} " }, { "", "{\"category\": " }, { "", "```\n" }, { "", "```json\n{\n```\n" }, { "", "{ a: " }, { "", "{\" " },
        { "{\"replyText\":", "\"" }, { "{\"replyText\":\"", "\"," }, { "{\"replyText\":\"", "\"/*" }, { "{\"replyText\":\"", "\"//" }, { "{\"replyText\":\"", "\"/**/" }, { "{\"replyText\":\"", "\\" },
        { "{\"replyText\":", "\"\"\" " }, { "{replyText: ", ", a" }, { "{", "a:" }, { "{\"replyText\":\"a", "\"\n" }, { "{", "\"k\":1," }, { "", "not a billing technical other " },
        { "", "</think>{\"category\":1}" }, { "\"", "{\\\"a\\\":" }, { "{", "“a”" }, { "{", "# a" }, { "", "a: b\n" }, { "", "category: x\n" }, { "", "1 " }, { "", "- " }, { "", "- a\n" }, { "", "https://" },
        { "", "2024-01-" }, { "", "{\"category\":\"BILLING\",\"confidenceScore\":1,\"replyText\":\"x\"} " }, { "", "[1] " }, { "", "'" }, { "", "(" }, { "{\"a\":", "```" }, { "{\"a\": x", "\n```" }, { "{a: (", "(" },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Work_grows_no_faster_than_the_text(string start, string piece)
    {
        foreach (var (name, read) in Readers)
        {
            var once = Work(read, start, piece, Length);
            var twice = Work(read, start, piece, 2 * Length);

            Assert.True(once <= LooksPerCharacter * Length, $"{name}: {once} looks at {Length} characters");
            Assert.True(twice <= (2.2 * once) + Length, $"{name}: {once} looks became {twice}");
        }
    }

    [Fact]
    public void The_deepest_nesting_needs_little_stack()
    {
        var reply = string.Concat(Enumerable.Repeat("{'label':a,'children':[", 40));
        var quoted = reply;
        for (var i = 0; i < 4; i++)
        {
            quoted = System.Text.Json.JsonSerializer.Serialize(quoted);
        }

        var thread = new Thread(() =>
        {
            foreach (var (_, read) in Readers)
            {
                read(reply, new());
                read(quoted, new());
                read(new string('[', 100_000), new());
                read(string.Concat(Enumerable.Repeat("{\"a\":[", 50_000)), new());
            }
        }, maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
    }

    [Fact]
    public void A_log_keeps_a_bounded_number_of_entries_and_all_of_the_penalty()
    {
        var log = new TolerantLog();
        var items = string.Join(',', Enumerable.Repeat("\"1\"", 500));

        Assert.True(TolerantReader.TryReadJson($"[{items}]", Types.Ints, new ArrayBufferWriter<byte>(), log));

        Assert.Equal(TolerantLog.Capacity, log.Repairs.Count);
        Assert.Equal(1000, log.Penalty);
        Assert.False(TolerantReader.TryReadJson($"[{items.Replace('1', 'x')}]", Types.Ints, new ArrayBufferWriter<byte>(), log));
        Assert.Equal(TolerantLog.Capacity, log.Errors.Count);
    }

    private static readonly (string Name, Action<string, TolerantLog> Read)[] Readers =
    [
        ("object", (text, log) => TolerantReader.TryReadObject(text, Types.Ticket, new ArrayBufferWriter<byte>(), log)),
        ("tree", (text, log) => TolerantReader.TryReadObject(text, Types.Tree, new ArrayBufferWriter<byte>(), log)),
        ("objects", (text, log) => TolerantReader.TryReadValue(text, new FieldType.List(Types.Object(Types.Ticket)), new ArrayBufferWriter<byte>(), log)),
        ("texts", (text, log) => TolerantReader.TryReadValue(text, Types.Texts, new ArrayBufferWriter<byte>(), log)),
        ("numbers", (text, log) => TolerantReader.TryReadValue(text, Types.Ints, new ArrayBufferWriter<byte>(), log)),
        ("map", (text, log) => TolerantReader.TryReadValue(text, Types.Map(Types.Text), new ArrayBufferWriter<byte>(), log)),
        ("any", (text, log) => TolerantReader.TryReadJson(text, Types.Any, new ArrayBufferWriter<byte>(), log)),
        ("name", (text, log) => TolerantReader.TryReadValue(text, Types.Category, new ArrayBufferWriter<byte>(), log)),
        ("number", (text, log) => TolerantReader.TryReadValue(text, Types.Double, new ArrayBufferWriter<byte>(), log)),
        ("moment", (text, log) => TolerantReader.TryReadValue(text, Types.Formatted(TextFormat.DateTime), new ArrayBufferWriter<byte>(), log)),
        ("growing object", (text, log) => PartialReader.TryReadObject(text, Types.Ticket, new ArrayBufferWriter<byte>(), new FieldState[3], log)),
    ];

    private static long Work(Action<string, TolerantLog> read, string start, string piece, int length)
    {
        var log = new TolerantLog();
        read(start + string.Concat(Enumerable.Repeat(piece, length / piece.Length)), log);
        return log.Work;
    }
}
