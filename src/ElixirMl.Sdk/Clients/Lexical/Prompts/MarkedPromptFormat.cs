namespace ElixirMl.Clients.Lexical.Prompts;

/// <summary>What the formats share that list their fields and give inputs in marked sections.</summary>
internal abstract class MarkedPromptFormat : PromptFormat
{
    private const string InputTitle = "Your input fields are:";
    private const string OutputTitle = "Your output fields are:";
    private const string TaskTitle = "Your task:";
    private const string Reminder = "\n\nAnswer with ";

    public override IReadOnlyList<PromptField> ReadInputFields(string system) => FieldListReader.Read(system, InputTitle, static _ => null);

    public override IReadOnlyList<PromptField> ReadOutputFields(string system) =>
        FieldListReader.Read(system, OutputTitle, name => FindType(system, name));

    public override string ReadInstructions(string system)
    {
        var at = LineStart.Find(system, TaskTitle);
        return at < 0 ? "" : string.Join('\n', system[(at + TaskTitle.Length)..].Split('\n').Select(static line => line.Trim())).Trim();
    }

    public override string?[] ReadInputs(string user, IReadOnlyList<PromptField> fields) =>
        MarkedSections.Read(WithoutReminder(user), fields);

    protected static bool ListsFields(string system) => LineStart.Find(system, OutputTitle) >= 0;

    /// <summary>The type of a field as it stands in the description of the reply.</summary>
    /// <returns>Null when it is not there.</returns>
    protected abstract string? FindType(string system, string name);

    /// <summary>The rest of the line after some words.</summary>
    protected static string? After(string system, string words)
    {
        var at = system.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : system.AsSpan(at + words.Length).LineAt(0).ToString();
    }

    private static string WithoutReminder(string user)
    {
        var paragraph = user.LastIndexOf("\n\n", StringComparison.Ordinal);
        return paragraph >= 0 && user.AsSpan(paragraph).StartsWith(Reminder) ? user[..paragraph] : user;
    }
}
