namespace ElixirMl.Clients.Lexical.Prompts;

/// <summary>A question of an earlier turn with its answer.</summary>
/// <param name="Inputs">Values in the order of the task's inputs; null where missing.</param>
/// <param name="Outputs">Values in the order of the task's outputs; null where missing.</param>
internal sealed record PromptExample(string?[] Inputs, string?[] Outputs);
