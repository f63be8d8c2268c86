namespace ElixirMl.Adapters;

/// <summary>A demo as it is shown: a question and its answer.</summary>
internal readonly record struct PromptTurn(string User, string Assistant);
