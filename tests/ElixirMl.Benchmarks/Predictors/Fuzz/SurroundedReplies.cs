using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;

namespace ElixirMl.Benchmarks.Predictors.Fuzz;

/// <summary>Puts random remarks around good replies: the outputs must stay what they are, so no field is missed, emptied or taken from a remark.</summary>
internal static class SurroundedReplies
{
    private static readonly string[] Remarks =
    [
        "Sure! ", "Here it is: ", "I think so. ", "\n", "\n\n", "{see below} ", "[note] ", "(ok) ", "**Note** ", "- an item\n", "<b>bold</b> ", "{} ", "[] ", "{\"z\": 1}\n", "[1, 2]\n", "12 ", "null ", "```\nx = 1\n```\n", "---\n", "\"quoted\" ", "1) first\n", "é 日本 ",
    ];

    private static readonly Schema Line = Schema.Create("Line", Field.Text("sku"), Field.Integer("count"));

    private static readonly Signature Order = new(
        "ReadOrder",
        "Read the order.",
        new("In", []),
        Schema.Create(
            "Out",
            Field.Text("title"),
            Field.Of("id", new FieldType.Number(NumberKind.Int64)),
            Field.Text("note").AsOptional(),
            Field.List("tags", new FieldType.Text()),
            Field.List("lines", new FieldType.Object("Line", static () => Line))));

    /// <summary>Reads many replies.</summary>
    /// <returns>Whether all of them gave the outputs that were written.</returns>
    public static bool Hold(Adapter adapter, int count, int seed, TextWriter output)
    {
        var random = new Random(seed);
        var codec = Order.Outputs.ToCodec();
        for (var i = 0; i < count; i++)
        {
            var outputs = Outputs(random);
            var reply = $"{Remark(random)}\n{(adapter.Extraction?.Adapter ?? adapter).FormatReply(Order, outputs)}\n{Remark(random)}";
            var fields = new FieldText[outputs.Length];
            var log = new TolerantLog();
            adapter.Parse(Order, reply, fields, log);
            var read = codec.TryReadText(fields, log, out var record) ? Write(codec, record!) : log.Errors.ToResult().ToString();
            if (read != Json(outputs))
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{adapter.Name}: surrounded reply {i} became {read}\n{reply}"));
                return false;
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{adapter.Name}: {count} surrounded replies read as written"));
        return true;
    }

    private static string Remark(Random random) => string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Remarks[random.Next(Remarks.Length)]));

    private static string?[] Outputs(Random random) =>
    [
        $"\"title {random.Next(100)}\"",
        (random.Next(2) == 0 ? random.NextInt64(long.MinValue, long.MaxValue) : random.Next(1000)).ToString(CultureInfo.InvariantCulture),
        random.Next(2) == 0 ? "null" : "\"a note\"",
        random.Next(3) switch { 0 => "[]", 1 => "[\"red\"]", _ => "[\"red, light\",\"[x] green\"]" },
        random.Next(3) switch { 0 => "[]", 1 => """[{"sku":"a","count":1}]""", _ => """[{"sku":"a","count":1},{"sku":"b","count":-2}]""" },
    ];

    private static string Json(string?[] outputs) =>
        $"{{{string.Join(',', outputs.Select(static (value, i) => $"\"{Order.Outputs.Fields[i].JsonName}\":{value}").Where(static member => member != "\"note\":null"))}}}";

    private static string Write(RecordCodec codec, Record record)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        codec.Write(writer, record);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
