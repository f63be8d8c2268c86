namespace ElixirMl.Clients.Lexical.Prompts;

/// <summary>A field as the prompt presents it.</summary>
/// <param name="Name">As written between the backticks.</param>
/// <param name="Description">Empty when there is none.</param>
/// <param name="Hint">What values it takes.</param>
internal sealed record PromptField(string Name, string Description, ValueHint Hint);
