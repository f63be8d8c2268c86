namespace ElixirMl.Clients.Lexical.Prompts;

/// <summary>No fields: the whole user message is given, the whole assistant message is wanted.</summary>
internal sealed class PlainPromptFormat : PromptFormat
{
    private static readonly PromptField Question = new("message", "", new ValueHint.Text(null));
    private static readonly PromptField Reply = new("reply", "", new ValueHint.Text(null));

    public override IReadOnlyList<PromptField> ReadInputFields(string system) => [Question];

    public override IReadOnlyList<PromptField> ReadOutputFields(string system) => [Reply];

    public override string ReadInstructions(string system) => system;

    public override string?[] ReadInputs(string user, IReadOnlyList<PromptField> fields) => [user];

    public override string?[] ReadOutputs(string assistant, IReadOnlyList<PromptField> fields) => [assistant];

    public override string WriteReply(IReadOnlyList<PromptField> fields, IReadOnlyList<FieldValue> values) => values[0].Text;

    protected override bool IsAskedForIn(string system) => true;
}
