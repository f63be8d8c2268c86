using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.Schemas.Tolerant;

/// <summary>Replies of all kinds with pieces taken out, put in, doubled and mixed up.</summary>
internal static class Mangled
{
    private static readonly string[] Originals =
    [
        """{"category":"BILLING","confidenceScore":0.87,"replyText":"We have refunded the second charge."}""",
        "Sure! Here it is:\n```json\n{\n  \"category\": \"BILLING\",\n  \"confidenceScore\": 0.87,\n  \"replyText\": \"We \"have\" refunded\",\n}\n```\nHope it helps!",
        "<thinking>\n```python\ndef f(p):\n    return {'x': p}\n```\n</thinking>{ \"headings\":[{\"title\": \"One\", \"code\": \"\"\"def f(p):\n return 'x' in p\"\"\"}]}",
        "{category: BILLING, confidenceScore: $1,234.56, replyText: hello there, friend}",
        "{'category': 'TECHNICAL', 'confidenceScore': .5, 'replyText': 'it's so' /* note */, // more\n}",
        "category: BILLING\nconfidenceScore: 87 %\nreplyText: hello\nworld",
        "- **Category**: Other\n- **Confidence Score**: 1/5\n- **Reply Text**: `code`",
        "\"{\\\"category\\\":\\\"OTHER\\\",\\\"confidenceScore\\\":1,\\\"replyText\\\":\\\"x\\\\ny\\\"}\"",
        "{\"ticket\": {\"Category\": \"other\", \"Confidence Score\": \"0.5\", \"reply_text\": [\"x\"]}}",
        """[{"category":"OTHER","confidenceScore":1,"replyText":"a"}, {"category":"TECHNICAL","confidenceScore":2,"replyText":"b"}""",
        "{\"label\":\"a\",\"children\":[{\"label\":\"b\",\"children\":[]},{\"label\":null}]}",
        "The answer is **42**, I think. Or 43? It is not true, but BILLING.",
        "1. one\n2. two\n   - deeper\n\nDone.",
        "[1, 2.5, \"3\", None, NaN, True, 1_000, 0x1F, -0, 1e400]",
        "{{5:\"b\", 2.17:“e”, null:‘n’, «x»: y}}",
        "2024-01-15T10:30:00.123+02:00 or https://example.org/a?b={c}",
        "{\"f1\": **First** thing\n\n* see \"like this\" [1]\n, \"code\": ```ts\nconst a = `x`;\n```,\n}",
        "{\"name\": \"Ada \\u00e9\\ud83d\\ude00\", \"email\": nu",
    ];

    private static readonly string[] Pieces =
    [
        "\"", "'", "`", "```", "\"\"\"", "{", "}", "[", "]", "(", ")", ",", ";", ":", "=", "\\", "\\u", "\\\"", "//", "/*", "*/", "#", " ", "\n", "\t", "\0",
        "null", "True", "None", "NaN", "not ", "1", "-", ".", "e", "%", "$", "\uD83D", "\uDE00", "“", "’", "\uFEFF", "</think>", "\"category\":", "- ", "\"a\",",
    ];

    public static Gen<string> Replies { get; } = Gen.Elements(Originals).SelectMany(text => Gen.Choose(0, 8), (text, count) => (text, count))
        .SelectMany(one => Enumerable.Range(0, one.count).Aggregate(Gen.Constant(one.text), (gen, _) => gen.SelectMany(Mangle)));

    private static Gen<string> Mangle(string text) => Gen.OneOf(
        Places(text, 1).Select(at => text[..at[0]]),
        Places(text, 1).Select(at => text[at[0]..]),
        Places(text, 2).Select(at => text.Remove(at[0], Math.Min(at[1] - at[0], 12))),
        Places(text, 2).Select(at => text.Insert(at[1], text.Substring(at[0], Math.Min(at[1] - at[0], 30)))),
        Places(text, 1).Zip(Gen.Elements(Pieces)).Select(one => text.Insert(one.Item1[0], one.Item2)),
        Places(text, 1).Zip(Gen.Elements(Pieces)).Select(one => text.Insert(one.Item1[0], one.Item2)),
        Places(text, 1).Zip(Gen.Elements(Pieces).Zip(Gen.Choose(2, 80))).Select(one => text.Insert(one.Item1[0], string.Concat(Enumerable.Repeat(one.Item2.Item1, one.Item2.Item2)))),
        Places(text, 1).Zip(Gen.Elements(Originals)).Select(one => text.Insert(one.Item1[0], one.Item2)));

    private static Gen<int[]> Places(string text, int count) => Gen.Choose(0, text.Length).ListOf(count).Select(places => places.Order().ToArray());
}
