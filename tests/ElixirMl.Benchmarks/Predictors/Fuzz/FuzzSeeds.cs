using ElixirMl.Adapters;

namespace ElixirMl.Benchmarks.Predictors.Fuzz;

/// <summary>Replies from which mutations start, and texts that are repeated to a great length.</summary>
internal static class FuzzSeeds
{
    private static readonly string?[] Outputs = ["[\"High\",\"Low\"]", "0.85", "{\"name\":\"Ada \\\"A\\\" King\",\"phone\":\"+44 20\"}"];

    public static IReadOnlyList<string> Of(Adapter adapter)
    {
        var reply = (adapter.Extraction?.Adapter ?? adapter).FormatReply(TriageMail.Signature.Model, Outputs);
        return
        [
            reply,
            $"Sure, here it is:\n```\n{reply}\n```\nHope it helps!",
            $"<think>Let me see.</think>{reply}",
            JsonAdapter.Shared.FormatReply(TriageMail.Signature.Model, Outputs),
            "topics: High, Low\nconfidence: 85%\ncontact: {name: Ada, phone: '1'}",
            "<topics><item>High</item></topics><confidence>1/2</confidence><contact><name>Ada</name><phone>1</phone></contact>",
            "**Topics**: High\n**Confidence**: 0.5\n**Contact**: {'name': 'Ada', \"phone\": None,}",
        ];
    }

    public static IEnumerable<(string Name, string Text)> Repeats(Adapter adapter) =>
    [
        ("marks", "[[ ## topics ## ]]\n"),
        ("half marks", "[[ ## "),
        ("headings", "## topics\n"),
        ("labels", "**topics**: x\n"),
        ("open tags", "<topics>"),
        ("nested tags", "<topics><contact>"),
        ("half tags", "<topics a=\""),
        ("braces", "{\"topics\":["),
        ("objects", "{\"topics\":[\"High\"]} "),
        ("quotes", "\"'`"),
        ("fences", "```json\n{"),
        ("words", "The topics are High and Low, "),
        ("whole replies", adapter.FormatReply(TriageMail.Signature.Model, Outputs)),
    ];
}
