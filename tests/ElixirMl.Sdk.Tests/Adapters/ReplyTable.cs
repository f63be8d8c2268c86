using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ElixirMl.Schemas;

namespace ElixirMl.Sdk.Tests.Adapters;

/// <summary>Replies that models really send, by the numbers of the specification, and what a user wants of them.</summary>
public static class ReplyTable
{
    private const string TPlain = "{\"category\":\"BILLING\",\"confidenceScore\":0.87,\"replyText\":\"hello\"}";

    private static readonly Schema T = Schema.Create(
        "T",
        Field.OneOf("category", "BILLING", "TECHNICAL", "OTHER"),
        Field.Real("confidenceScore").WithRange(0, 1),
        Field.Text("replyText"));

    private static readonly Schema R = Schema.Create(
        "R",
        Field.Text("name"),
        Field.Text("email").AsOptional(),
        Field.List("experience", new FieldType.Text()),
        Field.List("skills", new FieldType.Text()));

    private static readonly FieldType K = new FieldType.Enumeration(
        "K",
        [
            new("ONE", "k1") { Description = "The first." },
            new("TWO", "k-2-3.1_1"),
            new("THREE", "NUMBER THREE"),
        ]);

    private static readonly Schema Tickets = Schema.Create("V", Field.List("value", new FieldType.Object("T", static () => T)));
    private static readonly Schema Numbers = Schema.Create("V", Field.List("value", new FieldType.Number(NumberKind.Int32)));

    private static readonly FieldType Text = new FieldType.Text();
    private static readonly FieldType Real = new FieldType.Number(NumberKind.Double);
    private static readonly FieldType Integer = new FieldType.Number(NumberKind.Int32);

    /// <summary>Replies that hold a whole object, in whatever wrapping; every adapter may get them.</summary>
    public static IReadOnlyList<ReplyCase> Objects { get; } =
    [
        new(1, T, TPlain, TPlain),
        new(3, T, $"```\n{TPlain}\n```", TPlain),
        new(5, T, $"{TPlain} Hope it helps!", TPlain),
        new(9, T, $"```json\n{TPlain}\n```\n```json\n[\"1\",\"2\"]\n```", TPlain),
        new(11, Schema.Create("H", Field.List("headings", new FieldType.Object("Heading", static () => Heading))), "<thinking>I write\n```python\ndef g(): pass\n```\n</thinking>\n{ \"headings\": [{ \"title\": \"a\", \"code\": \"\"\"def f(p):\n return 'x' in p\"\"\" }] }", "{\"headings\":[{\"title\":\"a\",\"code\":\"def f(p):\\n return 'x' in p\"}]}"),
        new(13, T, TPlain + "}", TPlain),
        new(15, T, $"[{TPlain}]", TPlain),
        new(17, T, $"{{\"ticket\": {TPlain}}}", TPlain),
        new(19, T, "\"{\\\"category\\\":\\\"BILLING\\\",\\\"confidenceScore\\\":0.87,\\\"replyText\\\":\\\"hello\\\"}\"", TPlain),
        new(7, Tickets, $"{TPlain} text {TPlain}", $"{{\"value\":[{TPlain},{TPlain}]}}"),
        new(9, Numbers, $"```json\n{TPlain}\n```\n```json\n[\"1\",\"2\"]\n```", "{\"value\":[1,2]}"),
        new(21, T, "category: BILLING\nconfidenceScore: 0.87\nreplyText: hello", TPlain),
        new(21, T, "category: \"BILLING\"\nconfidenceScore: 0.87\nreplyText: \"hello\"", TPlain),
        new(21, T, "category: 'BILLING'\nconfidenceScore: 0.87\nreplyText: 'it''s'", TPlain.Replace("hello", "it's", StringComparison.Ordinal)),
        new(21, T, "category: BILLING\nconfidenceScore: 0.87\nreplyText: |\n  hello\n   there", TPlain.Replace("hello", "hello\\n there", StringComparison.Ordinal)),
        new(21, T, "category: BILLING\nreplyText: >-\n  hello\n  there\nconfidenceScore: 0.87", TPlain.Replace("hello", "hello there", StringComparison.Ordinal)),
        new(21, T, "\"category\": \"BILLING\",\n\"confidenceScore\": 0.87,\n\"replyText\": \"hello\"", TPlain),
        new(21, T, TPlain[1..], TPlain),
        new(21, Schema.Create("P", Field.Text("name"), Field.List("parts", new FieldType.Object("Part", static () => Schema.Create("Part", Field.Text("name"))))), "name: x\nparts: [{name: y}]", "{\"name\":\"x\",\"parts\":[{\"name\":\"y\"}]}"),
        new(25, T, "{\n \"category\": \"BILLING\",\n \"confidenceScore\": 0.87,\n \"replyText\": \"hello\" ,\n}", TPlain),
        new(27, T, "{\n 'category': 'BILLING',\n 'confidenceScore': 0.87,\n 'replyText': 'hello'\n}", TPlain),
        new(29, T, "{\n category: \"BILLING\",\n confidenceScore: 0.87,\n replyText: \"hello\"\n}", TPlain),
        new(31, T, "{category: BILLING, confidenceScore: 0.87, replyText: hello there friend}", TPlain.Replace("hello", "hello there friend", StringComparison.Ordinal)),
        new(33, T, "{\n \"category\": \"BILLING\"\n \"confidenceScore\": 0.87\n \"replyText\": \"hello\"\n}", TPlain),
        new(35, T, "{\n /* block */\n \"category\": \"BILLING\",\n \"confidenceScore\": 0.87,\n \"replyText\": \"hello\"\n}", TPlain),
        new(35, T, "{/* block */\"category\":\"BILLING\",\"confidenceScore\":0.87,\"replyText\":\"hello\"}", TPlain),
        new(37, T, "{\n \"category\": \"BILLING\",\n \"confidenceScore\": 0.87,\n \"replyText\": \"We \"have\" refunded\"\n}", TPlain.Replace("hello", "We \\\"have\\\" refunded", StringComparison.Ordinal)),
        new(37, T, "{\"category\":\"BILLING\",\"confidenceScore\":0.87,\"replyText\":\"We \"have\" refunded\"}", TPlain.Replace("hello", "We \\\"have\\\" refunded", StringComparison.Ordinal)),
        new(41, T, "{\"category\":\"BILLING\",\"confidenceScore\":0.87,\"replyText\":\"\"\"a \"b\" c\"\"\"}", TPlain.Replace("hello", "a \\\"b\\\" c", StringComparison.Ordinal)),
        new(43, Schema.Create("C", Field.Text("code"), Field.Text("note")), "{\n \"code\": ```ts\nconst a = `x`;\n```,\n \"note\": \"n\"\n}", "{\"code\":\"const a = `x`;\",\"note\":\"n\"}"),
        new(39, Schema.Create("Q", Field.Text("f1"), Field.Text("f2")), "{\n 'f1': 'some stinrg'   with quotes' /* test */,\n 'f2': 'b'\n}", "{\"f1\":\"some stinrg'   with quotes\",\"f2\":\"b\"}"),
        new(49, Schema.Create("F", Field.Text("f1")), "{\n \"f1\": **First** one.\n\nThen \"like this\" and more.\n}", "{\"f1\":\"**First** one.\\n\\nThen \\\"like this\\\" and more.\"}"),
        new(51, T, "{\n \"category\": \"BILLING\",\n \"confidenceScore\": 0.87,\n \"replyText\": \"We have ref", TPlain.Replace("hello", "We have ref", StringComparison.Ordinal)),
        new(51, T, "{\"category\":\"BILLING\",\"confidenceScore\":0.87,\"replyText\":\"We have ref", TPlain.Replace("hello", "We have ref", StringComparison.Ordinal)),
        new(45, T, TPlain.Replace("hello", "use ```json {} ``` here", StringComparison.Ordinal), TPlain.Replace("hello", "use ```json {} ``` here", StringComparison.Ordinal)),
        new(61, T, TPlain.Replace("0.87", "\"0.87\"", StringComparison.Ordinal), TPlain),
        new(79, R, "{\"name\":\"Ada\",\"skills\":[\"maths\"]}", "{\"name\":\"Ada\",\"experience\":[],\"skills\":[\"maths\"]}"),
        new(83, T, TPlain.Replace("\"hello\"", "{\"title\": \"x\"}", StringComparison.Ordinal), TPlain.Replace("\"hello\"", "\"{\\\"title\\\": \\\"x\\\"}\"", StringComparison.Ordinal)),
        new(85, T, "{\"Category\":\"BILLING\",\"Confidence Score\":0.87,\"Reply Text\":\"hello\"}", TPlain),
        new(93, T, TPlain.Replace("\"BILLING\"", "[\"BILLING\"]", StringComparison.Ordinal), TPlain),
    ];

    /// <summary>Values as a model writes them below a mark, or in place of the value of a key.</summary>
    public static IReadOnlyList<ReplyCase> Values { get; } =
    [
        Of(61, Real, "\"0.87\"", "0.87"),
        Of(63, Real, "$1,234.56", "1234.56"),
        Of(63, Real, "€ 5", "5"),
        Of(65, Real, "1/5", "0.2"),
        Of(67, Integer, "12,111", "12111"),
        Of(69, Integer, "The answer is 42", "42"),
        Of(71, new FieldType.Boolean(), "True", "true"),
        Of(71, new FieldType.Boolean(), "**True**", "true"),
        Of(71, new FieldType.Boolean(), "The answer is True", "true"),
        Of(73, new FieldType.Boolean(), "\"false\"", "false"),
        Of(75, new FieldType.List(Text), "[1, 2, 3]", "[\"1\",\"2\",\"3\"]"),
        Of(77, new FieldType.List(Text), "- a\n- b", "[\"a\",\"b\"]"),
        Of(7, new FieldType.List(new FieldType.Object("T", static () => T)), $"{TPlain} text {TPlain}", $"[{TPlain},{TPlain}]"),
        Of(7, new FieldType.List(new FieldType.Object("T", static () => T)), $"{TPlain}\n{TPlain}", $"[{TPlain},{TPlain}]"),
        Of(53, new FieldType.List(Integer), "[1, 2, 3", "[1,2,3]"),
        Of(59, new FieldType.List(new FieldType.Object("T", static () => T)), $"[{TPlain}, {{\"category\": \"BILLING\", \"confidenceScore\": 0.", $"[{TPlain}]"),
        Of(9, new FieldType.List(Integer), "```json\n[\"1\",\"2\"]\n```", "[1,2]"),
        Of(87, new FieldType.Map(Text, Text), "{5:\"b\",2.17:\"e\",null:\"n\"}", "{\"5\":\"b\",\"2.17\":\"e\",\"null\":\"n\"}"),
        Of(91, T.Fields[0].Type, "The category is billing.", "\"BILLING\""),
        Of(97, K, "k1", "\"k1\""),
        Of(97, K, "k-2-3 1_1", "\"k-2-3.1_1\""),
        Of(97, K, "number three", "\"NUMBER THREE\""),
        Of(103, new FieldType.Optional(K), "It could be ONE, TWO or THREE.\n```json\nnull\n```", "null"),
        Of(105, K, "\"  TWO  \"", "\"k-2-3.1_1\""),
        Of(105, K, "TWO!@#", "\"k-2-3.1_1\""),
        Of(105, K, "Two is the answer", "\"k-2-3.1_1\""),
    ];

    /// <summary>Values nothing can be made of without guessing.</summary>
    public static IReadOnlyList<ReplyCase> Refused { get; } =
    [
        Of(47, Real, "NaN", "type"),
        Of(81, Text, "null", "required"),
        Of(89, Real, "87", "range"),
        Of(95, T.Fields[0].Type, "BILLING or TECHNICAL", "allowed"),
        Of(95, K, "ONE - is the answer, not TWO", "allowed"),
        Of(99, K, "k1 is the best! k-2-3.1_1 is bad. NUMBER_THREE!", "allowed"),
        Of(101, FieldType.OneOf("Car", "car", "car-2"), "not car or car-2!", "allowed"),
    ];

    /// <summary>A value in the form an adapter asks for; within JSON a model writes JSON where the text is some, and a string where it is not.</summary>
    public static string Wrap(string adapter, FieldType type, string text) => adapter switch
    {
        "Chat" or "TwoStep" => $"[[ ## value ## ]]\n{text}\n\n[[ ## completed ## ]]",
        "Markdown" => $"## value\n\n{text}\n\n## completed",
        "Xml" => $"<value>\n{text}\n</value>",
        _ when text is ['[', .., not ']'] && !IsReference(text) => $"{{\"value\": {text}",
        _ => $"{{\"value\": {JsonValue(type, text)}}}",
    };

    // "[1] A book" is a text that begins with a bracket.
    private static bool IsReference(string text) => text is ['[', _, ']', ..];

    private static string JsonValue(FieldType type, string text) =>
        text == "null" || (type is not FieldType.Text && !IsReference(text) && (text is ['[' or '{' or '"', ..] || text == "NaN" || double.TryParse(text, CultureInfo.InvariantCulture, out _)))
            ? text
            : $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static Schema Heading => Schema.Create("Heading", Field.Text("title"), Field.Text("code"));

    private static ReplyCase Of(int number, FieldType type, string text, string want)
    {
        var field = Field.Of("value", type);
        return new(number, Schema.Create("V", number == 89 ? field.WithRange(0, 1) : type is FieldType.Optional ? field with { IsRequired = false } : field), text, want);
    }
}
