using System.Text;

namespace ElixirMl.Clients.Lexical.Prompts;

/// <summary>Every value in its own marked section.</summary>
internal sealed class ChatPromptFormat : MarkedPromptFormat
{
    private const string End = "completed";
    private const string Missing = "(not supplied)";

    public override string?[] ReadOutputs(string assistant, IReadOnlyList<PromptField> fields) =>
        Array.ConvertAll(MarkedSections.Read(assistant, fields), static value => value == Missing ? null : value);

    public override string WriteReply(IReadOnlyList<PromptField> fields, IReadOnlyList<FieldValue> values)
    {
        var reply = new StringBuilder();
        for (var i = 0; i < fields.Count; i++)
        {
            MarkedSections.Write(reply, fields[i].Name);
            reply.Append(values[i].Text).Append("\n\n");
        }

        MarkedSections.Write(reply, End);
        return reply.ToString();
    }

    protected override bool IsAskedForIn(string system) => ListsFields(system);

    protected override string? FindType(string system, string name) => After(system, $"{{{name}}} — JSON: ");
}
